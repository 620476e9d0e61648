package comptoir.app.commands;

import comptoir.platform.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** All that stands in an instance's database, to be compared with another's. */
final class WholeDatabase implements AutoCloseable {

    /** Not in a backup, on purpose: who is signed in, and Flyway's own notes, which are made anew. */
    private static final String OF_INTEREST =
            "n.nspname ~ '^(comptoir|w_.*)$' and c.relname not in ('flyway_schema_history', 'session', 'sign_in_failure') and c.relname !~ '^flyway_'";

    private static final String SHAPES = """
            select format('%s.%s.%s', n.nspname, c.relname, a.attname), concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, a.attidentity, pg_get_expr(d.adbin, d.adrelid))
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and (%1$s)
            union all select format('%s.%s ! %s', n.nspname, c.relname, k.conname), pg_get_constraintdef(k.oid) from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where (%1$s)
            union all select format('%s.%s # %s', n.nspname, c.relname, i.indexrelid::regclass), pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace where (%1$s)
            union all select format('%s.%s @ %s', n.nspname, c.relname, t.tgname), pg_get_triggerdef(t.oid) || t.tgenabled::text from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and (%1$s)
            union all select format('%s.%s = rights', n.nspname, c.relname), concat_ws(' ', pg_get_userbyid(c.relowner), (select string_agg(g::text, ' ' order by g::text) from unnest(c.relacl) g)) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'S') and (%1$s)
            """.replace("%1$s", OF_INTEREST);

    private final Connection connection;

    WholeDatabase(DatabaseAccess access) throws SQLException {
        connection = DriverManager.getConnection(
                access.migrator().url(),
                access.migrator().user(),
                access.migrator().password());
    }

    /** Of every table the number of rows and a checksum that knows no order; of every sequence how far it is. */
    Map<String, String> contents() throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        for (String name : pairs(
                        "select format('%I.%I', n.nspname, c.relname), c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'S') and "
                                + OF_INTEREST)
                .keySet()) {
            boolean sequence = name.endsWith("_seq");
            String rows = name.equals("comptoir.one_time_link") ? " where kind <> 'setup'" : "";
            contents.putAll(as(
                    name,
                    () -> pairs(
                            sequence
                                    ? "select '" + name + "', last_value || ' ' || is_called from " + name
                                    : "select '" + name
                                            + "', count(*) || ' ' || coalesce(sum(hashtextextended(r::text, 0)::numeric), 0) from "
                                            + name + " r" + rows)));
        }
        return contents;
    }

    /** Columns, constraints, indexes, triggers and rights. */
    Map<String, String> shapes() throws SQLException {
        return pairs(SHAPES);
    }

    String one(String question) throws SQLException {
        return pairs("select '', (" + question + ")::text").get("");
    }

    void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private interface Reading {
        Map<String, String> read() throws SQLException;
    }

    private Map<String, String> as(String table, Reading reading) throws SQLException {
        if (!table.contains("_legal.")) {
            return reading.read();
        }
        run("set role comptoir_legal");
        try {
            return reading.read();
        } finally {
            run("reset role");
        }
    }

    private Map<String, String> pairs(String question) throws SQLException {
        Map<String, String> pairs = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), String.valueOf(rows.getString(2)));
            }
        }
        return pairs;
    }
}
