package comptoir.sales;

import comptoir.identity.Token;
import comptoir.kernel.Actor;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Keeps the links of quotes, their openings and what was answered by them. */
final class QuoteLinkStore {

    private static final String LINK =
            "id, quote, version, recipient, made_at, made_by_name, withdrawn_at, openings, first_opened_at, last_opened_at";
    private static final String ANSWER = "a.link, l.quote, a.answer, a.name, a.word, a.at";

    private QuoteLinkStore() {}

    /** A link about to be made. */
    record Made(UUID id, UUID quote, int version, String recipient, long operation, Actor by) {}

    static void add(Tx tx, Made link, Token token, Instant now) {
        tx.dsl()
                .execute(
                        "insert into {0} (id, quote, version, token_hash, recipient, op, made_at, made_by_name) values ({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8})",
                        Tables.of("quote_link"),
                        DSL.val(link.id()),
                        DSL.val(link.quote()),
                        DSL.val(link.version()),
                        hash(token),
                        DSL.val(link.recipient()),
                        DSL.val(link.operation()),
                        at(now),
                        DSL.val(link.by().name()));
    }

    /** The newest first. */
    static List<QuoteLink> list(Tx tx, UUID quote) {
        return tx.dsl()
                .fetch(
                        "select " + LINK + " from {0} where quote = {1} order by made_at desc, id desc",
                        Tables.of("quote_link"),
                        DSL.val(quote))
                .map(QuoteLinkStore::link);
    }

    static Optional<QuoteLink> find(Tx tx, Token token) {
        return tx.dsl()
                .fetchOptional(
                        "select " + LINK + " from {0} where token_hash = {1}", Tables.of("quote_link"), hash(token))
                .map(QuoteLinkStore::link);
    }

    /** @return false when it was withdrawn before */
    static boolean withdraw(Tx tx, UUID link, Instant now) {
        return tx.dsl()
                        .execute(
                                "update {0} set withdrawn_at = {1} where id = {2} and withdrawn_at is null",
                                Tables.of("quote_link"), at(now), DSL.val(link))
                == 1;
    }

    static void opened(Tx tx, UUID link, Instant now) {
        tx.dsl()
                .execute(
                        "update {0} set openings = openings + 1, first_opened_at = coalesce(first_opened_at, {1}), last_opened_at = {1} where id = {2}",
                        Tables.of("quote_link"), at(now), DSL.val(link));
    }

    static void answered(Tx tx, LinkAnswer answer, long operation) {
        tx.dsl()
                .execute(
                        "insert into {0} (op, link, answer, name, word, at) values ({1}, {2}, {3}, {4}, {5}, {6})",
                        Tables.of("quote_link_answer"),
                        DSL.val(operation),
                        DSL.val(answer.link()),
                        DSL.val(answer.answer()),
                        DSL.val(answer.name()),
                        DSL.val(answer.word()),
                        at(answer.at()));
    }

    /** The latest first. */
    static List<LinkAnswer> answers(Tx tx, UUID quote) {
        return tx.dsl()
                .fetch(
                        "select " + ANSWER
                                + " from {0} a join {1} l on l.id = a.link where l.quote = {2} order by a.op desc",
                        Tables.of("quote_link_answer"),
                        Tables.of("quote_link"),
                        DSL.val(quote))
                .map(QuoteLinkStore::answer);
    }

    /** What was last answered on each quote of an owner since then, as far as it still stands; the latest first. */
    static List<LinkAnswer> standing(Tx tx, UUID owner, Instant since, int most) {
        return tx.dsl()
                .fetch(
                        "select * from (select distinct on (l.quote) a.op, " + ANSWER
                                + " from {0} a join {1} l on l.id = a.link join {2} q on q.id = l.quote where q.owner = {3} and a.at >= {4} and q.deleted_op is null and q.state = case a.answer when 'accept' then 'accepted' else 'declined' end order by l.quote, a.op desc) as latest order by op desc limit {5}",
                        Tables.of("quote_link_answer"),
                        Tables.of("quote_link"),
                        Tables.of("quote"),
                        DSL.val(owner),
                        at(since),
                        DSL.val(most))
                .map(QuoteLinkStore::answer);
    }

    private static QuoteLink link(Record row) {
        return new QuoteLink(
                row.get("id", UUID.class),
                row.get("quote", UUID.class),
                row.get("version", Integer.class),
                row.get("recipient", String.class),
                row.get("made_at", OffsetDateTime.class).toInstant(),
                row.get("made_by_name", String.class),
                instant(row, "withdrawn_at"),
                row.get("openings", Long.class),
                instant(row, "first_opened_at"),
                instant(row, "last_opened_at"));
    }

    private static LinkAnswer answer(Record row) {
        return new LinkAnswer(
                row.get("link", UUID.class),
                row.get("quote", UUID.class),
                row.get("answer", String.class),
                row.get("name", String.class),
                row.get("word", String.class),
                row.get("at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Instant> instant(Record row, String column) {
        return Optional.ofNullable(row.get(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static org.jooq.Field<OffsetDateTime> at(Instant instant) {
        return DSL.val(instant.atOffset(ZoneOffset.UTC));
    }

    private static org.jooq.Field<byte[]> hash(Token token) {
        return DSL.val(token.hash(), SQLDataType.BLOB);
    }
}
