package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.Label;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * How a module takes the past of one of its objects over from files, by rules of its own. The engine reads the file, finds what its links mean
 * and writes; the module says what a column may be meant for, and makes of the staged rows the records and parts they come to.
 */
public interface TakeOver {

    /** The fields a column may go to, those that only the module's commands write and those of the object's parts among them; no key twice. */
    List<Field> targets(Sight sight);

    /** The target by which rows are told to be of one record, and a record already taken over is known again. */
    String key();

    /** What the words of a field may mean; empty for a field whose words are taken as they are. */
    List<Word> words(String field);

    /** What a word of a file seems to mean, as the id of one of {@link #words}. */
    Optional<String> meant(String field, String said);

    /** Puts the rows that stand together to records, checks and completes them: nothing is written yet but beside the staging table. */
    Reckoned reckon(StagingStore staging);

    /** Lays out what is to be written, once all links are known. Numbers are given here: whoever else gives some waits from now on. */
    List<Made> make(StagingStore staging, InCharge inCharge);

    /** One meaning of a word. */
    record Word(String id, Label label) {}

    /**
     * What the rows come to.
     *
     * @param records that would be made
     * @param stopped rows that stay out, already marked so
     */
    record Reckoned(long records, List<Stopped> stopped) {}

    /** A row that stays out, and why. */
    record Stopped(long line, Optional<String> field, String value, Refusal why) {}

    /**
     * Records laid out in a table of this transaction, with their ids, in the order in which they are to be written.
     *
     * @param columns that the table has beside the id
     */
    record Made(ObjectType object, String table, List<Column> columns) {}
}
