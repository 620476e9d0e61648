package comptoir.app;

import comptoir.TestWorkspace;
import comptoir.platform.WorkspaceSchema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The checksum of every table of a workspace and of the instance, less what sign-ins leave and what is numbered a moment after the commit. */
final class TableSums {

    private static final List<String> LEFT_BY_LOOKING = List.of("session", "sign_in_failure", "flyway_schema_history");

    private TableSums() {}

    static String of(WorkspaceSchema workspace) {
        return TestWorkspace.instance().inInstance(tx -> {
            List<String> tables = tx
                    .dsl()
                    .fetch(
                            "select quote_ident(schemaname) || '.' || quote_ident(tablename), tablename from pg_tables"
                                    + " where schemaname in ('comptoir', ?) order by 1",
                            "w_" + workspace.slug())
                    .stream()
                    .filter(row -> !LEFT_BY_LOOKING.contains(row.get(1, String.class)))
                    .map(row -> row.get(0, String.class))
                    .toList();
            String union = tables.stream()
                    .map(table -> "select '" + table + "=' || coalesce(md5(string_agg(r, '|' order by r)), '') as s"
                            + " from (select (to_jsonb(t) - '{number,at}'::text[])::text as r from " + table + " t) u")
                    .collect(Collectors.joining(" union all "));
            return tx.dsl().fetch(union).stream()
                    .map(row -> row.get(0, String.class))
                    .sorted()
                    .collect(Collectors.joining("\n"));
        });
    }

    static List<String> difference(String before, String after) {
        List<String> known = Arrays.asList(before.split("\n"));
        return Arrays.stream(after.split("\n"))
                .filter(line -> !known.contains(line))
                .map(line -> line.replaceAll("=.*", ""))
                .toList();
    }
}
