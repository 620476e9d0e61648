package comptoir.dictionary;

import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.util.Set;

/** The workspace's journal, for changes of what is not a record: fields, roles, teams, the company. Implemented above, by records. */
public interface ChangeLog {

    /**
     * One act of somebody.
     *
     * @param kind such as {@code field.add} or {@code role.change}
     * @param title a sentence for the history
     * @param objects the objects whose lists and forms look different afterwards
     */
    record Entry(Asker asker, String kind, String title, Set<String> objects) {

        public static Entry of(Asker asker, String kind, String title) {
            return new Entry(asker, kind, title, Set.of());
        }
    }

    /** Writes the act's operation in its own transaction; the last thing it does. */
    long note(Tx tx, Entry entry);

    /** Gives the operations just committed their numbers. */
    void committed(WorkspaceSchema workspace);
}
