package comptoir.records.exports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One export that began: an operation of the journal, and what was in it.
 *
 * @param door {@code screen} for a person in the web app, {@code api} for a program
 * @param columns keys of fields; what the reader no longer sees is left out
 * @param hiddenColumns how many those are
 * @param filter as it was asked; empty where there was none, or where it speaks of what the reader does not see
 * @param expected rows counted before it began
 * @param rows rows written
 * @param state {@code running}, {@code done}, or {@code cut} when it broke off
 */
public record ExportRun(
        long operation,
        Instant at,
        Optional<UUID> member,
        String name,
        String door,
        String object,
        Optional<String> view,
        List<String> columns,
        int hiddenColumns,
        Map<String, Object> filter,
        Optional<String> search,
        String format,
        long expected,
        long rows,
        String state) {}
