package comptoir.platform.backup;

import comptoir.platform.backup.Manifest.Definition;
import comptoir.platform.backup.Manifest.SavedColumn;
import comptoir.platform.backup.Manifest.SavedSchema;
import comptoir.platform.backup.Manifest.SavedSequence;
import comptoir.platform.backup.Manifest.SavedTable;
import comptoir.platform.backup.Manifest.Script;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads from PostgreSQL what schemas there are and what stands in them. */
final class Catalogue {

    static final String HISTORY = "flyway_schema_history";

    /** Says of a schema that a restore was cut off in it. */
    static final String UNFINISHED = "comptoir: restore unfinished";

    private final Sql sql;

    Catalogue(Sql sql) {
        this.sql = sql;
    }

    /** Schemas of companies; each may have its legal one beside it. */
    List<String> workspaces() throws SQLException {
        return sql.all(
                row -> row.getString(1),
                "select nspname from pg_namespace n where nspname like 'w\\_%' and exists (select from pg_class c where c.relnamespace = n.oid and c.relname = ?) and coalesce(obj_description(n.oid, 'pg_namespace'), '') <> ? order by 1",
                HISTORY,
                UNFINISHED);
    }

    List<String> unfinished() throws SQLException {
        return sql.all(
                row -> row.getString(1),
                "select nspname from pg_namespace n where obj_description(n.oid, 'pg_namespace') = ? order by 1",
                UNFINISHED);
    }

    boolean exists(String schema) throws SQLException {
        return sql.yes("select exists (select from pg_namespace where nspname = ?)", schema);
    }

    SavedSchema schema(String name, SavedSchema.Kind kind) throws SQLException {
        List<SavedTable> tables = new ArrayList<>();
        for (String table : relations(name, "r")) {
            if (!table.equals(HISTORY)) {
                tables.add(table(name, table));
            }
        }
        return new SavedSchema(name, kind, scripts(name), tables, sequences(name));
    }

    private List<String> relations(String schema, String kind) throws SQLException {
        return sql.all(
                row -> row.getString(1),
                "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = ? and c.relkind = ?::\"char\" order by 1",
                schema,
                kind);
    }

    private List<Script> scripts(String schema) throws SQLException {
        if (!relations(schema, "r").contains(HISTORY)) {
            return List.of();
        }
        return sql.all(
                row -> new Script(row.getString(1), row.getInt(2)),
                "select script, checksum from " + Names.quoted(schema, HISTORY)
                        + " where type = 'SQL' and success order by installed_rank");
    }

    private List<SavedSequence> sequences(String schema) throws SQLException {
        List<SavedSequence> sequences = new ArrayList<>();
        for (String name : relations(schema, "S")) {
            sequences.addAll(sql.all(
                    row -> new SavedSequence(name, row.getLong(1), row.getBoolean(2)),
                    "select last_value, is_called from " + Names.quoted(schema, name)));
        }
        return sequences;
    }

    private SavedTable table(String schema, String name) throws SQLException {
        long oid = sql.all(
                        row -> row.getLong(1),
                        "select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = ? and c.relname = ?",
                        schema,
                        name)
                .getFirst();
        return new SavedTable(
                name,
                columns(oid),
                definitions(
                        "select conname, pg_get_constraintdef(oid) from pg_constraint where conrelid = ?::oid and contype in ('c', 'u', 'p', 'x') order by array_position('{p,u,x,c}'::\"char\"[], contype), 1",
                        oid),
                definitions(
                        "select conname, pg_get_constraintdef(oid) from pg_constraint where conrelid = ?::oid and contype = 'f' order by 1",
                        oid),
                definitions(
                        "select c.relname, pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = ?::oid and i.indisvalid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) order by 1",
                        oid),
                definitions(
                        "select tgname, pg_get_triggerdef(oid) from pg_trigger where tgrelid = ?::oid and not tgisinternal order by 1",
                        oid),
                0,
                "");
    }

    private List<SavedColumn> columns(long oid) throws SQLException {
        return sql.all(
                row -> new SavedColumn(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6)),
                "select a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), case a.attgenerated when 's' then 'stored' when 'v' then 'virtual' else '' end, a.attidentity <> '' from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where a.attrelid = ?::oid and a.attnum > 0 and not a.attisdropped order by a.attnum",
                oid);
    }

    private List<Definition> definitions(String question, long oid) throws SQLException {
        return sql.all(
                row -> new Definition(row.getString(1), Objects.requireNonNull(row.getString(2))), question, oid);
    }
}
