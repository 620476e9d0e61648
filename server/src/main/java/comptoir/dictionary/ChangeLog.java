package comptoir.dictionary;

import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The workspace's journal, for changes of what is not a record: fields, roles, teams, the company. Implemented above, by records. */
public interface ChangeLog {

    /**
     * One act of somebody.
     *
     * @param kind such as {@code field.add} or {@code role.change}
     * @param title a sentence for the history
     * @param objects the objects whose lists and forms look different afterwards
     * @param before what was changed, with its former value; a secret is named without it
     */
    record Entry(Asker asker, String kind, String title, Set<String> objects, Map<String, @Nullable Object> before) {

        public Entry {
            before = Collections.unmodifiableMap(new TreeMap<>(before));
        }

        public Entry(Asker asker, String kind, String title, Set<String> objects) {
            this(asker, kind, title, objects, Map.of());
        }

        public static Entry of(Asker asker, String kind, String title) {
            return new Entry(asker, kind, title, Set.of());
        }

        /** With the former values of what differs now. */
        public Entry changing(
                Map<String, ? extends @Nullable Object> former, Map<String, ? extends @Nullable Object> now) {
            Map<String, @Nullable Object> changed = new TreeMap<>();
            Set<String> names = new TreeSet<>(former.keySet());
            names.addAll(now.keySet());
            for (String name : names) {
                if (!Objects.equals(former.get(name), now.get(name))) {
                    changed.put(name, former.get(name));
                }
            }
            return new Entry(asker, kind, title, objects, changed);
        }
    }

    /** Writes the act's operation in its own transaction; the last thing it does. */
    long note(Tx tx, Entry entry);

    /** Gives the operations just committed their numbers. */
    void committed(WorkspaceSchema workspace);
}
