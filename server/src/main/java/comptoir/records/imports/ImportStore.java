package comptoir.records.imports;

import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.records.tabular.TableFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The tables of imports: the runs, their files in pieces, what was wrong. */
final class ImportStore {

    private static final int PIECE_BYTES = 1 << 20;
    private static final String COLUMNS =
            "r.id, r.number, r.object, r.file_name, case when r.state = 'done' and o.undone_by is not null then 'undone' else r.state end as state, r.format, r.options, r.made_at, r.rows, r.done, r.created, r.updated, r.skipped, r.refused, r.operation, r.failure, r.member, r.waiting";

    /** Whether an import was taken back stands in the journal alone, by whichever door that was done. */
    private static final String RUNS = " from {0} r left join {1} o on o.id = r.operation ";

    private final Tx tx;

    ImportStore(Tx tx) {
        this.tx = tx;
    }

    UUID add(String object, String fileName, TableFormat format, Optional<UUID> member, Instant at) {
        return tx.dsl()
                .fetchSingle(
                        "insert into {0} (object, file_name, state, format, member, made_at) values ({1}, {2}, 'uploaded', {3}, {4}, {5}) returning id",
                        Tables.of("import_run"),
                        DSL.val(object),
                        DSL.val(fileName),
                        DSL.val(json(format)),
                        DSL.val(member.orElse(null), UUID.class),
                        DSL.val(at.atOffset(ZoneOffset.UTC)))
                .get("id", UUID.class);
    }

    void keepFile(UUID run, InputStream file) throws IOException {
        int nth = 0;
        for (byte[] piece = file.readNBytes(PIECE_BYTES); piece.length > 0; piece = file.readNBytes(PIECE_BYTES)) {
            tx.dsl()
                    .execute(
                            "insert into {0} (run, nth, bytes) values ({1}, {2}, {3})",
                            Tables.of("import_chunk"), DSL.val(run), DSL.val(nth++), DSL.val(piece));
        }
    }

    void writeFile(UUID run, OutputStream out) throws IOException {
        int pieces = tx.dsl()
                .fetchSingle("select count(*) as n from {0} where run = {1}", Tables.of("import_chunk"), DSL.val(run))
                .get("n", Integer.class);
        for (int nth = 0; nth < pieces; nth++) {
            out.write(tx.dsl()
                    .fetchSingle(
                            "select bytes from {0} where run = {1} and nth = {2}",
                            Tables.of("import_chunk"), DSL.val(run), DSL.val(nth))
                    .get("bytes", byte[].class));
        }
    }

    Optional<ImportRun> find(UUID run) {
        return tx.dsl()
                .fetchOptional(
                        "select " + COLUMNS + RUNS + "where r.id = {2}",
                        Tables.of("import_run"),
                        Tables.of("operation"),
                        DSL.val(run))
                .map(ImportStore::run);
    }

    /** As {@link #find}, locked until the transaction ends. */
    Optional<ImportRun> lock(UUID run) {
        return tx.dsl()
                .fetchOptional(
                        "select " + COLUMNS + RUNS + "where r.id = {2} for update of r",
                        Tables.of("import_run"),
                        Tables.of("operation"),
                        DSL.val(run))
                .map(ImportStore::run);
    }

    List<ImportRun> latest(int most) {
        return tx
                .dsl()
                .fetch(
                        "select " + COLUMNS + RUNS + "order by r.number desc limit {2}",
                        Tables.of("import_run"),
                        Tables.of("operation"),
                        DSL.val(most))
                .stream()
                .map(ImportStore::run)
                .toList();
    }

    void choose(UUID run, TableFormat format, ImportOptions options) {
        tx.dsl()
                .execute(
                        "update {0} set format = {1}, options = {2}, state = 'uploaded' where id = {3}",
                        Tables.of("import_run"),
                        DSL.val(json(format)),
                        DSL.val(JSONB.valueOf(Json.write(options.toJson()))),
                        DSL.val(run));
    }

    /** What was said of single values or rows of a rehearsal, which stays as it is until the next. */
    void say(UUID run, ImportOptions options) {
        tx.dsl()
                .execute(
                        "update {0} set options = {1} where id = {2}",
                        Tables.of("import_run"), DSL.val(JSONB.valueOf(Json.write(options.toJson()))), DSL.val(run));
    }

    void retarget(UUID run, String object) {
        tx.dsl()
                .execute(
                        "update {0} set object = {1}, options = '{}', state = 'uploaded' where id = {2}",
                        Tables.of("import_run"), DSL.val(object), DSL.val(run));
    }

    void reformat(UUID run, TableFormat format) {
        tx.dsl()
                .execute(
                        "update {0} set format = {1}, options = '{}', state = 'uploaded' where id = {2}",
                        Tables.of("import_run"), DSL.val(json(format)), DSL.val(run));
    }

    void state(UUID run, ImportRun.State state) {
        tx.dsl()
                .execute(
                        "update {0} set state = {1}, failure = null where id = {2}",
                        Tables.of("import_run"), DSL.val(state.key()), DSL.val(run));
    }

    void progress(UUID run, long done) {
        tx.dsl()
                .execute(
                        "update {0} set done = {1} where id = {2}",
                        Tables.of("import_run"), DSL.val(done), DSL.val(run));
    }

    void finish(
            UUID run,
            ImportRun.State state,
            ImportRun.Counts counts,
            Optional<Long> operation,
            long waiting,
            List<StoredProblem> problems,
            List<UnknownValue> unknown) {
        tx.dsl()
                .execute(
                        "update {0} set state = {1}, rows = {2}, done = {3}, created = {4}, updated = {5}, skipped = {6}, refused = {7}, operation = {8}, waiting = {9} where id = {10}",
                        Tables.of("import_run"),
                        DSL.val(state.key()),
                        DSL.val(counts.rows()),
                        DSL.val(counts.done()),
                        DSL.val(counts.created()),
                        DSL.val(counts.updated()),
                        DSL.val(counts.skipped()),
                        DSL.val(counts.refused()),
                        DSL.val(operation.orElse(null), Long.class),
                        DSL.val(waiting),
                        DSL.val(run));
        problems(run, problems);
        unknown(run, unknown);
    }

    private void unknown(UUID run, List<UnknownValue> values) {
        tx.dsl().execute("delete from {0} where run = {1}", Tables.of("import_unknown"), DSL.val(run));
        tx.dsl()
                .execute(
                        "insert into {0} (run, nth, field, value, rows, fate) select {1}, u.nth - 1, u.field, u.value, u.rows, u.fate from unnest({2}::text[], {3}::text[], {4}::bigint[], {5}::text[]) with ordinality as u (field, value, rows, fate, nth)",
                        Tables.of("import_unknown"),
                        DSL.val(run),
                        DSL.val(values.stream().map(UnknownValue::field).toArray(String[]::new)),
                        DSL.val(values.stream().map(UnknownValue::value).toArray(String[]::new)),
                        DSL.val(values.stream().map(UnknownValue::rows).toArray(Long[]::new)),
                        DSL.val(values.stream().map(each -> each.fate().key()).toArray(String[]::new)));
    }

    /** A value is known after all. */
    void known(UUID run, String field, String value) {
        tx.dsl()
                .execute(
                        "delete from {0} where run = {1} and field = {2} and comptoir.fold(value) = comptoir.fold({3})",
                        Tables.of("import_unknown"), DSL.val(run), DSL.val(field), DSL.val(value));
    }

    List<UnknownValue> unknown(UUID run) {
        return tx.dsl()
                .fetch(
                        "select field, value, rows, fate from {0} where run = {1} order by nth",
                        Tables.of("import_unknown"), DSL.val(run))
                .map(row -> new UnknownValue(
                        row.get("field", String.class),
                        row.get("value", String.class),
                        row.get("rows", Long.class),
                        UnknownValue.Fate.of(row.get("fate", String.class))));
    }

    /** A run still under way failed; one that is finished stays so. */
    void fail(UUID run, String sentence) {
        tx.dsl()
                .execute(
                        "update {0} set state = 'failed', failure = {1} where id = {2} and state in ('running', 'checking')",
                        Tables.of("import_run"),
                        DSL.val(JSONB.valueOf(Json.write(Map.of("detail", sentence)))),
                        DSL.val(run));
    }

    /** Runs that a stop of the server cut off: nothing of them was written. */
    int failInterrupted(String sentence) {
        return tx.dsl()
                .execute(
                        "update {0} set state = 'failed', failure = {1} where state in ('running', 'checking')",
                        Tables.of("import_run"), DSL.val(JSONB.valueOf(Json.write(Map.of("detail", sentence)))));
    }

    private void problems(UUID run, List<StoredProblem> problems) {
        tx.dsl().execute("delete from {0} where run = {1}", Tables.of("import_problem"), DSL.val(run));
        tx.dsl()
                .execute(
                        "insert into {0} (run, nth, line, field, value, refuses, refusal) select {1}, p.nth - 1, p.line, p.field, p.value, p.refuses, p.refusal::jsonb from unnest({2}::bigint[], {3}::text[], {4}::text[], {5}::boolean[], {6}::text[]) with ordinality as p (line, field, value, refuses, refusal, nth)",
                        Tables.of("import_problem"),
                        DSL.val(run),
                        DSL.val(problems.stream().map(StoredProblem::line).toArray(Long[]::new)),
                        DSL.val(problems.stream().map(StoredProblem::field).toArray(String[]::new)),
                        DSL.val(problems.stream().map(StoredProblem::value).toArray(String[]::new)),
                        DSL.val(problems.stream().map(StoredProblem::refuses).toArray(Boolean[]::new)),
                        DSL.val(problems.stream()
                                .map(each -> Json.write(Map.of("code", each.code(), "values", each.kept())))
                                .toArray(String[]::new)));
    }

    List<StoredProblem> problems(UUID run, int from, int most) {
        return tx
                .dsl()
                .fetch(
                        "select line, field, value, refuses, refusal from {0} where run = {1} order by nth limit {2} offset {3}",
                        Tables.of("import_problem"), DSL.val(run), DSL.val(most), DSL.val(from))
                .stream()
                .map(ImportStore::problem)
                .toList();
    }

    private static StoredProblem problem(Record row) {
        Map<String, Object> refusal =
                Json.readObject(row.get("refusal", JSONB.class).data());
        return new StoredProblem(
                row.get("line", Long.class),
                row.get("field", String.class),
                Optional.ofNullable(row.get("value", String.class)).orElse(""),
                row.get("refuses", Boolean.class),
                String.valueOf(refusal.get("code")),
                refusal.get("values") instanceof Map<?, ?> values ? StoredProblem.read(values) : Map.of());
    }

    private static ImportRun run(Record row) {
        Map<String, Object> options =
                Json.readObject(row.get("options", JSONB.class).data());
        JSONB failure = row.get("failure", JSONB.class);
        return new ImportRun(
                row.get("id", UUID.class),
                row.get("number", Long.class),
                row.get("object", String.class),
                row.get("file_name", String.class),
                ImportRun.State.valueOf(row.get("state", String.class).toUpperCase(java.util.Locale.ROOT)),
                FormatJson.read(Json.readObject(row.get("format", JSONB.class).data())),
                options.isEmpty() ? Optional.empty() : Optional.of(ImportOptions.read(options)),
                row.get("made_at", OffsetDateTime.class).toInstant(),
                new ImportRun.Counts(
                        row.get("rows", Long.class),
                        row.get("done", Long.class),
                        row.get("created", Long.class),
                        row.get("updated", Long.class),
                        row.get("skipped", Long.class),
                        row.get("refused", Long.class)),
                Optional.ofNullable(row.get("operation", Long.class)),
                failure == null
                        ? Optional.empty()
                        : Optional.of(
                                String.valueOf(Json.readObject(failure.data()).get("detail"))),
                Optional.ofNullable(row.get("member", UUID.class)),
                row.get("waiting", Long.class));
    }

    private static JSONB json(TableFormat format) {
        return JSONB.valueOf(Json.write(FormatJson.of(format)));
    }
}
