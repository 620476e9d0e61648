package comptoir.dictionary;

import java.util.List;
import java.util.Optional;

/** One step by which a workspace's tables follow its dictionary. */
public sealed interface SchemaChange {

    /**
     * A column of an object's table.
     *
     * @param existing what the records that are there get
     * @param always never empty: a yes/no
     */
    record AddColumn(String table, Column column, Optional<Object> existing, boolean always) implements SchemaChange {}

    /** The table of a directory made by people: what every object's has, and the columns of {@link ObjectDeclaration#directory}. */
    record MakeDirectory(String table) implements SchemaChange {}

    /** A link's promise that what it points to exists, and the index that finds who points. */
    record AddReference(String table, String column, String target, boolean indexed) implements SchemaChange {}

    /** The index that finds the records whose set has a value. */
    record AddSetIndex(String table, String column) implements SchemaChange {}

    /** Where a field that numbers itself takes its numbers. */
    record AddSequence(String table, String column) implements SchemaChange {}

    /** A column for a sum or count beside the records. */
    record AddRollup(String table, String column) implements SchemaChange {}

    /**
     * No value twice among living records.
     *
     * @param folded whether case and accents are no difference
     */
    record AddUnique(String table, String column, boolean folded) implements SchemaChange {}

    /** Values may repeat again. */
    record DropUnique(String table, String column) implements SchemaChange {}

    /** Refuses as long as records are empty there. */
    record CheckFilled(String table, Field field) implements SchemaChange {}

    /** Refuses as long as a value stands twice. */
    record CheckDistinct(String table, Field field, boolean folded) implements SchemaChange {}

    /** Refuses as long as records hold an answer that is to go. */
    record CheckUnused(String table, Field field, List<Choice> going) implements SchemaChange {}

    /** The field's description and its answers. */
    record Describe(Field field, boolean isNew) implements SchemaChange {}

    /** The directory's own description, and that of the fields every directory has. */
    record DescribeDirectory(ObjectDeclaration directory) implements SchemaChange {}

    /** Computes the field for the records that are there. */
    record Fill(Field field) implements SchemaChange {}

    /** The field is out of sight; its values stay. */
    record Hide(Field field) implements SchemaChange {}
}
