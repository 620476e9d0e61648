package comptoir.sales;

import comptoir.dictionary.Asker;
import comptoir.outbox.Letter;
import comptoir.outbox.Mailboxes;
import comptoir.outbox.Outbox;
import comptoir.platform.Tx;
import comptoir.platform.mail.MailAddress;
import comptoir.records.Records;
import comptoir.records.Sight;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The message a quote would go out with, before anybody changes it. */
public final class QuoteMessages {

    private final Records records;
    private final QuoteAccess access;
    private final Outbox outbox;
    private final CustomerPages pages;

    public QuoteMessages(Records records, Outbox outbox, CustomerPages pages) {
        this.records = records;
        this.access = new QuoteAccess(records);
        this.outbox = outbox;
        this.pages = pages;
    }

    /**
     * @param to the contact's address, or else the customer's; empty when the reader knows none
     * @param leaves whether there is a mail server; otherwise the message waits
     * @param linkable whether the words may hold the field of the recipient's link
     */
    public record Proposed(
            String to,
            Optional<String> replyTo,
            String subject,
            String body,
            String fileName,
            boolean leaves,
            boolean linkable) {}

    public Proposed propose(Asker asker, UUID id) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            access.see(tx, sight, id);
            SalesSettings settings = SalesSettingsStore.of(tx);
            QuoteMessageStore.Facts facts = QuoteMessageStore.facts(tx, id, settings.currency());
            MessageTemplate words = settings.message()
                    .filled(MessageFields.of(facts, settings, asker.actor(), field -> sees(sight, field)));
            return new Proposed(
                    Letter.written(recipient(tx, sight, facts)),
                    replyTo(records, tx, sight, facts.owner()).map(List::of).map(Letter::written),
                    words.subject(),
                    words.body(),
                    QuoteFile.name(facts.number(), facts.version()),
                    outbox.isServerSet(tx),
                    pages.areReachable());
        });
    }

    /** Whom an answer goes to: whoever is in charge of the quote, or else who sends it. */
    static Optional<MailAddress> replyTo(Records records, Tx tx, Sight sight, Optional<UUID> owner) {
        return Stream.of(owner, sight.actor().member())
                .flatMap(Optional::stream)
                .map(member -> Mailboxes.ofRecord(records, tx, sight, "member", member))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean sees(Sight sight, String field) {
        return sight.field(sight.object("quote"), field).isPresent();
    }

    private List<MailAddress> recipient(Tx tx, Sight sight, QuoteMessageStore.Facts facts) {
        return facts.contact()
                .filter(contact -> sees(sight, "contact"))
                .flatMap(contact -> Mailboxes.ofRecord(records, tx, sight, "contact", contact))
                .or(() -> Optional.of(facts.organisation())
                        .filter(organisation -> sees(sight, "organisation"))
                        .flatMap(organisation -> Mailboxes.ofRecord(records, tx, sight, "organisation", organisation)))
                .map(List::of)
                .orElseGet(List::of);
    }
}
