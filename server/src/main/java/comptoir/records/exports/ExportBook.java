package comptoir.records.exports;

import comptoir.dictionary.Asker;
import comptoir.dictionary.ChangeLog;
import comptoir.dictionary.ObjectType;
import comptoir.dictionary.SettingsGuard;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refusal.Located;
import comptoir.platform.Tx;
import comptoir.records.Filter;
import comptoir.records.Records;
import comptoir.records.Sight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who took what out, for those who may change the settings; everybody else reads of their own exports. And how much leaves at once. */
public final class ExportBook {

    private static final int PAGE = 50;
    private static final long USUAL_LIMIT = 1_000;
    private static final long HIGHEST_LIMIT = 10_000_000;

    private final Records records;
    private final SettingsGuard guard;
    private final ChangeLog log;

    public ExportBook(Records records, SettingsGuard guard, ChangeLog log) {
        this.records = records;
        this.guard = guard;
        this.log = log;
    }

    /** @param after the operation of the last one read */
    public record Asked(Optional<UUID> member, Optional<String> object, Optional<Long> after) {}

    /** @param people everybody who took something out, as far as the reader may know */
    public record Page(List<ExportRun> exports, Optional<Long> next, Map<UUID, String> people) {}

    public Page list(Asker asker, Asked asked) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            ExportStore store = new ExportStore(tx);
            boolean all = sight.rights().settings();
            Asked allowed = all ? asked : new Asked(sight.actor().member(), asked.object(), asked.after());
            List<ExportRun> found = store.list(allowed, PAGE + 1);
            List<ExportRun> page = found.subList(0, Math.min(PAGE, found.size()));
            return new Page(
                    page.stream().map(run -> seen(sight, run)).toList(),
                    found.size() > PAGE ? Optional.of(page.getLast().operation()) : Optional.empty(),
                    all ? store.people() : Map.of());
        });
    }

    public long limit(Asker asker) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            guard.check(tx, asker.actor());
            return limit(tx);
        });
    }

    static long limit(Tx tx) {
        return new ExportStore(tx).limit().orElse(USUAL_LIMIT);
    }

    public long setLimit(Asker asker, long most) {
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            guard.check(tx, asker.actor());
            if (most < 1 || most > HIGHEST_LIMIT) {
                throw Refusal.of(ExportProblem.LIMIT_REFUSED)
                        .at(List.of(new Located(
                                "mostRows", Refusal.of(ExportProblem.LIMIT_OUT_OF_RANGE, "most", HIGHEST_LIMIT))))
                        .refused();
            }
            long before = limit(tx);
            new ExportStore(tx).setLimit(most);
            log.note(
                    tx,
                    ChangeLog.Entry.of(asker, "settings.exports", "")
                            .changing(Map.of("mostRows", before), Map.of("mostRows", most)));
            return most;
        });
    }

    /** Without what the reader does not see today. */
    private static ExportRun seen(Sight sight, ExportRun run) {
        Optional<ObjectType> object = sight.model().find(run.object()).filter(sight.rights()::knows);
        List<String> columns = object.map(type -> run.columns().stream()
                        .filter(key -> sight.path(type, key).isPresent())
                        .toList())
                .orElse(List.of());
        boolean filterSeen = run.filter().isEmpty()
                || object.filter(type -> sees(sight, type, Filter.read(run.filter())))
                        .isPresent();
        return new ExportRun(
                run.operation(),
                run.at(),
                run.member(),
                run.name(),
                run.door(),
                run.object(),
                run.view(),
                columns,
                run.columns().size() - columns.size(),
                filterSeen ? run.filter() : Map.of(),
                run.search(),
                run.format(),
                run.expected(),
                run.rows(),
                run.state());
    }

    private static boolean sees(Sight sight, ObjectType object, Filter filter) {
        return switch (filter) {
            case Filter.All(List<Filter> all) -> all.stream().allMatch(each -> sees(sight, object, each));
            case Filter.Any(List<Filter> any) -> any.stream().allMatch(each -> sees(sight, object, each));
            case Filter.Test test ->
                test.field().equals(Filter.OPERATION)
                        || sight.path(object, test.field()).isPresent();
        };
    }
}
