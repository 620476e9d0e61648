package comptoir.app;

import comptoir.platform.Consistency;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.RollupCheck;
import comptoir.records.files.FileCheck;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every night whether what a workspace says of itself is so: puts sums and counts right, and says in a line each what it found. */
public final class NightCheck {

    private static final Logger LOG = LoggerFactory.getLogger(NightCheck.class);

    /**
     * What was found.
     *
     * @param repaired how many sums and counts were wrong until now, by object
     * @param broken rules that still do not hold, each with one thing that breaks it
     */
    public record Findings(Map<String, Integer> repaired, Map<String, String> broken) {}

    private final RollupCheck rollups;
    private final Consistency consistency;
    private final FileCheck files;

    NightCheck(RollupCheck rollups, Consistency consistency, FileCheck files) {
        this.rollups = rollups;
        this.consistency = consistency;
        this.files = files;
    }

    /** @return how many findings there were */
    long look(WorkspaceSchema workspace, BooleanSupplier goOn) {
        Findings found = findings(workspace, goOn);
        found.repaired()
                .forEach((object, records) -> LOG.warn(
                        "{}: sums kept beside {} {} were wrong and are put right", workspace.slug(), records, object));
        found.broken()
                .forEach((rule, wrong) ->
                        LOG.error("{}: the rule {} does not hold ({})", workspace.slug(), rule, wrong));
        return found.repaired().size() + found.broken().size();
    }

    /** @param goOn asked before each transaction */
    public Findings findings(WorkspaceSchema workspace, BooleanSupplier goOn) {
        Map<String, Integer> repaired = rollups.repair(workspace, goOn);
        Map<String, String> broken = new TreeMap<>(consistency.broken(workspace, goOn));
        files.wrong(workspace, goOn).ifPresent(file -> broken.put(FileCheck.RULE, file));
        return new Findings(repaired, broken);
    }
}
