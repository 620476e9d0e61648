package comptoir.sales;

import comptoir.documents.PdfFile;
import comptoir.kernel.Actor;
import comptoir.outbox.AttachedFile;
import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Keeps the versions that went out; the database lets nobody change one. */
final class VersionStore {

    private static final List<String> TOTALS = List.of("netTotal", "vatTotal", "grossTotal");

    private VersionStore() {}

    /** Seals the quote as its rows stand now, under the number of its version. */
    static void keep(Tx tx, UUID quote, long operation, Actor by, Instant at, QuotePaper paper, PdfFile pdf) {
        tx.dsl()
                .execute(
                        "insert into {0} (quote, version, op, sent_at, sent_by, sent_by_name, paper, pdf, sha256, content) select {1}, q.version, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}(q.id) from {10} as q where q.id = {1}",
                        Tables.of("quote_version"),
                        DSL.val(quote),
                        DSL.val(operation),
                        DSL.val(at.atOffset(ZoneOffset.UTC)),
                        DSL.val(by.member().orElse(null), UUID.class),
                        DSL.val(by.name()),
                        DSL.val(JSONB.valueOf(Json.write(paper))),
                        DSL.val(pdf.bytes()),
                        DSL.val(pdf.sha256()),
                        Tables.of("quote_content"),
                        Tables.of("quote"));
    }

    /** The oldest first. */
    static List<QuoteVersion> list(Tx tx, UUID quote) {
        return tx.dsl()
                .fetch(
                        "select version, sent_at, sent_by_name, sha256, content -> 'values' as said from {0} where quote = {1} order by version",
                        Tables.of("quote_version"), DSL.val(quote))
                .map(row -> version(
                        row, Json.readObject(row.get("said", JSONB.class).data())));
    }

    private static QuoteVersion version(Record row, Map<String, Object> said) {
        Map<String, String> totals = TOTALS.stream()
                .filter(said::containsKey)
                .collect(Collectors.toMap(key -> key, key -> String.valueOf(said.get(key))));
        return new QuoteVersion(
                row.get("version", Integer.class),
                row.get("sent_at", OffsetDateTime.class).toInstant(),
                row.get("sent_by_name", String.class),
                row.get("sha256", String.class),
                totals);
    }

    /** Everything a version said, as it was sealed. */
    static Optional<SealedVersion> sealed(Tx tx, UUID quote, int version) {
        return tx.dsl()
                .fetchOptional(
                        "select version, sent_at, sent_by_name, content from {0} where quote = {1} and version = {2}",
                        Tables.of("quote_version"), DSL.val(quote), DSL.val(version))
                .map(row -> SealedVersion.of(
                        row.get("version", Integer.class),
                        row.get("sent_at", OffsetDateTime.class).toInstant(),
                        row.get("sent_by_name", String.class),
                        Json.readObject(row.get("content", JSONB.class).data())));
    }

    /** What was printed, as it was reckoned then. */
    static Map<String, Object> paper(Tx tx, UUID quote, int version) {
        return Json.readObject(tx.dsl()
                .fetchSingle(
                        "select paper from {0} where quote = {1} and version = {2}",
                        Tables.of("quote_version"), DSL.val(quote), DSL.val(version))
                .get("paper", JSONB.class)
                .data());
    }

    static Optional<byte[]> pdf(Tx tx, UUID quote, int version) {
        return tx.dsl()
                .fetchOptional(
                        "select pdf from {0} where quote = {1} and version = {2}",
                        Tables.of("quote_version"), DSL.val(quote), DSL.val(version))
                .map(row -> row.get("pdf", byte[].class));
    }

    /** The file of the last one, as a message carries it. */
    static Optional<AttachedFile> lastFile(Tx tx, UUID quote, String name) {
        return tx.dsl()
                .fetchOptional(
                        "select version, sha256, length(pdf) as bytes from {0} where quote = {1} order by version desc limit 1",
                        Tables.of("quote_version"), DSL.val(quote))
                .map(row -> new AttachedFile(
                        row.get("version", Integer.class),
                        name,
                        row.get("sha256", String.class),
                        row.get("bytes", Long.class)));
    }

    /** The very bytes of the last one. */
    static Optional<byte[]> lastPdf(Tx tx, UUID quote) {
        return tx.dsl()
                .fetchOptional(
                        "select pdf from {0} where quote = {1} order by version desc limit 1",
                        Tables.of("quote_version"), DSL.val(quote))
                .map(row -> row.get("pdf", byte[].class));
    }
}
