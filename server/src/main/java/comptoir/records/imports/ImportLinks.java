package comptoir.records.imports;

import comptoir.dictionary.Field;
import comptoir.kernel.Refusal;
import comptoir.records.LinkTargetStore;
import comptoir.records.StagedLinkStore;
import comptoir.records.StagedLoop;
import comptoir.records.StagedRowStore;
import comptoir.records.StagedSetStore;
import comptoir.records.StagingStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The links of incoming rows: found, made, kept waiting, let go of or refused. */
final class ImportLinks {

    private final ImportPlan plan;
    private final StagingStore staging;
    private final Findings findings;
    private final List<StagedLinkStore> links;
    private final List<Field> made = new ArrayList<>();
    private final List<Field> kept = new ArrayList<>();
    private long waiting;

    ImportLinks(ImportPlan plan, StagingStore staging, Findings findings) {
        this.plan = plan;
        this.staging = staging;
        this.findings = findings;
        this.links = plan.links().stream()
                .map(link -> new StagedLinkStore(staging, link))
                .toList();
    }

    /** Finds what they name among the records that are there. */
    void resolve() {
        for (StagedLinkStore link : links) {
            link.resolve();
            link.mean(plan.meanings(link.field()));
        }
    }

    /** Finds what they name in the file itself, once it is known which rows are new, and decides about all that is left. */
    void settle() {
        links.forEach(StagedLinkStore::resolveWithin);
        for (StagedLinkStore link : links) {
            link.selves().forEach(stopped -> letGo(link.field(), stopped, missing(stopped)));
        }
        links.forEach(this::decide);
        plan.linkSets().forEach(field -> tellUnresolved(new StagedSetStore(staging, field)));
        unlink();
    }

    private void decide(StagedLinkStore staged) {
        Field link = staged.field();
        boolean keeps = plan.keeps(link);
        boolean makes = plan.options().missing(link.key()) == ImportOptions.MissingLinks.CREATE
                && new LinkTargetStore(staging, link).canBeMade();
        List<Long> out = new ArrayList<>();
        for (StagedLinkStore.Unresolved named : staged.unresolved()) {
            if (makes && !named.there()) {
                findings.unknown(link.key(), named.said(), UnknownValue.Fate.MADE);
            } else if (keeps && named.waits()) {
                waiting++;
                findings.unknown(link.key(), named.said(), UnknownValue.Fate.KEPT);
            } else if (stays(link, named)) {
                out.add(named.line());
            }
        }
        staging.refuse(out);
        if (makes) {
            made.add(link);
        }
        if (keeps) {
            kept.add(link);
        }
    }

    /** Tells of a name that leads nowhere. @return whether its row stays out for it */
    private boolean stays(Field link, StagedLinkStore.Unresolved named) {
        boolean required = required(link);
        findings.unknown(link.key(), named.said(), required ? UnknownValue.Fate.REFUSED : UnknownValue.Fate.EMPTIED);
        ImportProblem problem = named.ambiguous() ? ImportProblem.LINK_AMBIGUOUS : ImportProblem.LINK_MISSING;
        findings.keep(new RowProblem(
                named.line(),
                Optional.of(link.key()),
                named.said(),
                required,
                Refusal.of(problem, "value", named.said())));
        return required;
    }

    /** Names that mean nothing are left out of the set, and told. */
    private void tellUnresolved(StagedSetStore staged) {
        staged.resolve();
        for (StagingStore.Stopped stopped : staged.unresolved()) {
            findings.keep(new RowProblem(
                    stopped.line(), Optional.of(staged.field().key()), stopped.value(), false, missing(stopped)));
        }
    }

    /** A link let go of may show another loop, and a row that stays out for it takes other links along. */
    private void unlink() {
        boolean settled = false;
        while (!settled) {
            settled = true;
            for (StagedLinkStore link : links) {
                for (StagingStore.Stopped stopped : link.unlink()) {
                    letGo(link.field(), stopped, missing(stopped));
                    settled = false;
                }
                for (StagedLoop loop : link.loops()) {
                    loop.rows().forEach(row -> letGo(link.field(), row.stopped(), looped(row)));
                    settled = false;
                }
            }
        }
    }

    /** A link that cannot be: the row comes in without it, or stays out where it must have it. */
    private void letGo(Field link, StagingStore.Stopped stopped, Refusal why) {
        boolean required = required(link);
        findings.keep(new RowProblem(stopped.line(), Optional.of(link.key()), stopped.value(), required, why));
        if (required) {
            staging.refuse(List.of(stopped.line()));
        }
    }

    private boolean required(Field link) {
        return link.required() || plan.options().missing(link.key()) == ImportOptions.MissingLinks.REFUSE;
    }

    private static Refusal missing(StagingStore.Stopped stopped) {
        return Refusal.of(ImportProblem.LINK_MISSING, "value", stopped.value());
    }

    private static Refusal looped(StagedLoop.Row row) {
        return Refusal.of(
                ImportProblem.LINK_LOOP,
                Map.of("value", row.stopped().value(), "path", row.path(), "lines", row.lines()));
    }

    List<StagedLinkStore> staged() {
        return links;
    }

    /** Links whose missing records are made. */
    List<Field> made() {
        return made;
    }

    /** What becomes of names without a record once the rows are written. */
    StagedRowStore.Missing missing() {
        return new StagedRowStore.Missing(made, kept);
    }

    /** How many links wait for their record. */
    long waiting() {
        return waiting;
    }
}
