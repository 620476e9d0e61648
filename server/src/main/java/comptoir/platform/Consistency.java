package comptoir.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What must hold in every workspace at any moment: each a query of {@code db/consistency} that returns a row only when something is wrong. */
public final class Consistency {

    private final Database database;
    private final Map<String, String> queries = new TreeMap<>();

    public Consistency(Database database) {
        this.database = database;
        try {
            for (Resource query :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/consistency/**/*.sql")) {
                queries.put(
                        Objects.requireNonNull(query.getFilename()).replace(".sql", ""),
                        query.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the rules that do not hold, each with one thing that breaks it. */
    public Map<String, String> broken(WorkspaceSchema workspace) {
        return broken(workspace, () -> true);
    }

    /** @param goOn asked before each rule; those not looked at are not named */
    public Map<String, String> broken(WorkspaceSchema workspace, BooleanSupplier goOn) {
        Map<String, String> broken = new TreeMap<>();
        queries.forEach((rule, query) -> {
            if (goOn.getAsBoolean()) {
                first(workspace, query).ifPresent(wrong -> broken.put(rule, wrong));
            }
        });
        return broken;
    }

    private Optional<String> first(WorkspaceSchema workspace, String query) {
        return database.inTransaction(workspace, tx -> {
            tx.dsl().execute("set local search_path = \"" + workspace.name() + "\", public");
            return tx
                    .dsl()
                    .fetch("select wrong from (" + query + ") found limit 1")
                    .getValues("wrong", String.class)
                    .stream()
                    .findFirst();
        });
    }
}
