package comptoir.outbox;

import comptoir.kernel.Outcome;
import comptoir.platform.Tx;
import comptoir.platform.mail.MailAddress;
import comptoir.records.Records;
import comptoir.records.Sight;
import java.util.Optional;
import java.util.UUID;

/** Where records are written to: the e-mail address of a person or a company, as far as the reader sees it. */
public final class Mailboxes {

    private Mailboxes() {}

    /** The address in the field {@code email} of a record, under the record's name. */
    public static Optional<MailAddress> ofRecord(Records records, Tx tx, Sight sight, String object, UUID id) {
        return sight.model()
                .find(object)
                .filter(sight.rights()::knows)
                .flatMap(type -> records.find(tx, sight, object, id))
                .filter(row -> row.deletedOp().isEmpty())
                .flatMap(row -> row.values().get("email") instanceof String email
                        ? address(row.label(), email)
                        : Optional.empty());
    }

    private static Optional<MailAddress> address(String name, String email) {
        String plain = name.replaceAll("[\\p{Cntrl}\"<>]", " ").strip();
        return MailAddress.parse(plain, email) instanceof Outcome.Ok<MailAddress>(MailAddress address)
                ? Optional.of(address)
                : Optional.empty();
    }
}
