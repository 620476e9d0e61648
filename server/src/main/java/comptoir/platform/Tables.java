package comptoir.platform;

import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;

/** Names the tables of a workspace without naming its schema, which the transaction puts in. */
public final class Tables {

    /** Stands for the schema of the transaction's workspace until the SQL is rendered. */
    static final String PLACEHOLDER = "workspace";

    private Tables() {}

    public static Table<Record> of(String table) {
        return new WorkspaceTable(DSL.name(table));
    }

    private static final class WorkspaceTable extends TableImpl<Record> {

        private static final long serialVersionUID = 1L;

        WorkspaceTable(Name name) {
            super(name, DSL.schema(DSL.name(PLACEHOLDER)));
        }
    }
}
