package comptoir.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Incoming rows that would be above themselves by way of one another, or of records already there. */
public record StagedLoop(List<Row> rows) {

    /**
     * One of them.
     *
     * @param path from the row's own record back to it
     * @param lines of the file that have a part in it
     */
    public record Row(StagingStore.Stopped stopped, String path, String lines) {}

    static StagedLoop of(List<UUID> loop, Map<UUID, StagingStore.Stopped> rows, Map<UUID, String> labels) {
        String lines =
                rows.values().stream().map(row -> Long.toString(row.line())).collect(Collectors.joining(", "));
        List<Row> looped = new ArrayList<>();
        rows.forEach((id, stopped) -> looped.add(new Row(
                stopped,
                LinkLoops.from(id, loop).stream()
                        .map(each -> labels.getOrDefault(each, "…"))
                        .collect(Collectors.joining(" → ")),
                lines)));
        return new StagedLoop(looped);
    }
}
