package comptoir.sales;

import comptoir.access.Scope;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.records.Records;
import comptoir.records.RecordsProblem;
import comptoir.records.Sight;
import java.util.UUID;

/** Who may move a quote: whoever may change it. */
final class QuoteAccess {

    private final Records records;

    QuoteAccess(Records records) {
        this.records = records;
    }

    /** Holds a quote for a command, once it is sure that the actor sees it and may change it. */
    Quote hold(Tx tx, Sight sight, UUID id) {
        see(tx, sight, id);
        QuoteFacts facts = QuoteStore.lock(tx, id).orElseThrow();
        if (!mayChange(sight, facts)) {
            throw missing(sight, "change");
        }
        if (facts.trashed()) {
            throw Refusal.of(RecordsProblem.IN_TRASH, "label", facts.number()).refused();
        }
        return Quote.of(facts);
    }

    QuoteFacts see(Tx tx, Sight sight, UUID id) {
        if (records.find(tx, sight, "quote", id).isEmpty()) {
            throw Refusal.of(RecordsProblem.RECORD_NOT_FOUND, "id", id.toString())
                    .refused();
        }
        return QuoteStore.find(tx, id).orElseThrow();
    }

    static boolean mayChange(Sight sight, QuoteFacts facts) {
        Scope scope = sight.on(sight.object("quote")).change();
        return switch (scope) {
            case NONE -> false;
            case OWN ->
                sight.actor().isProgram() || facts.owner().equals(sight.actor().member());
            case TEAM ->
                sight.actor().isProgram()
                        || facts.owner().filter(sight.rights().team()::contains).isPresent();
            case ALL -> true;
        };
    }

    static boolean mayAdd(Sight sight) {
        return sight.on(sight.object("quote")).add();
    }

    static RuntimeException missing(Sight sight, String right) {
        return sight.missing(sight.object("quote"), right);
    }
}
