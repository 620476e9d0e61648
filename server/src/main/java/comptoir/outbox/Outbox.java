package comptoir.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import comptoir.dictionary.Asker;
import comptoir.kernel.Actor;
import comptoir.kernel.Id;
import comptoir.kernel.Refusal;
import comptoir.platform.SecretBox;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import comptoir.platform.mail.MailAddress;
import comptoir.records.Records;
import comptoir.records.Sight;
import comptoir.records.WriteRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The messages that leave the house: queued in the transaction that sends, shown to whoever sees the record they are about. */
public final class Outbox {

    /** As many as a list shows; what has not left comes before what has. */
    public static final int MOST_SHOWN = 500;

    private final Records records;
    private final SecretBox box;
    private final Bell bell;
    private final InstantSource clock;

    public Outbox(Records records, SecretBox box, Bell bell, InstantSource clock) {
        this.records = records;
        this.box = box;
        this.bell = bell;
        this.clock = clock;
    }

    /** A message with the name of the record it is about. */
    public record Shown(Message message, String label) {}

    /**
     * What of the outbox concerns a person.
     *
     * @param waiting what leaves by itself
     * @param failed what needs somebody
     */
    public record Count(int waiting, int failed, boolean serverSet) {}

    /** A message as its recipient gets it. */
    public record Whole(Shown shown, Optional<MailAddress> from) {}

    /** Queues a message; it is there when the transaction commits, and only then. */
    public UUID queue(Tx tx, NewMessage message) {
        UUID id = Id.next(clock);
        MessageStore.queue(tx, id, message, clock.instant());
        tx.afterCommit(() -> bell.ring(tx.workspace()));
        return id;
    }

    /** Whether messages leave by themselves. */
    public boolean isServerSet(Tx tx) {
        return MailServerStore.find(tx, box).filter(MailServer::isComplete).isPresent();
    }

    public List<Shown> list(WorkspaceSchema workspace, Actor actor) {
        return records.reading(workspace, actor, (tx, sight) -> {
            List<Shown> found = new ArrayList<>();
            collect(tx, sight, false, found);
            collect(tx, sight, true, found);
            return found;
        });
    }

    /** What was written about a record and has not been withdrawn, the newest first, as far as the reader sees the record. */
    public List<Shown> about(WorkspaceSchema workspace, Actor actor, UUID record) {
        return records.reading(
                workspace,
                actor,
                (tx, sight) -> seen(tx, sight, MessageStore.about(tx, record, isServerSet(tx), MOST_SHOWN)));
    }

    /** Pages on, by ever larger pages, until there is enough of what the reader sees. */
    private void collect(Tx tx, Sight sight, boolean left, List<Shown> found) {
        boolean set = isServerSet(tx);
        int from = 0;
        int page = MOST_SHOWN;
        while (found.size() < MOST_SHOWN) {
            List<Message> messages = MessageStore.list(tx, left, set, from, page);
            seen(tx, sight, messages).stream().limit(MOST_SHOWN - found.size()).forEach(found::add);
            if (messages.size() < page) {
                return;
            }
            from += page;
            page *= 2;
        }
    }

    public Count count(WorkspaceSchema workspace, Actor actor) {
        return records.reading(workspace, actor, (tx, sight) -> {
            int messages = 0;
            int failed = 0;
            Map<String, List<MessageStore.Open>> abouts =
                    MessageStore.open(tx).stream().collect(groupingBy(MessageStore.Open::object));
            for (Map.Entry<String, List<MessageStore.Open>> of : abouts.entrySet()) {
                Set<UUID> ids =
                        of.getValue().stream().map(MessageStore.Open::record).collect(toSet());
                Set<UUID> seen =
                        records.labelsAmong(tx, sight, of.getKey(), ids).keySet();
                for (MessageStore.Open open : of.getValue()) {
                    messages += seen.contains(open.record()) ? open.messages() : 0;
                    failed += seen.contains(open.record()) ? open.failed() : 0;
                }
            }
            return new Count(messages - failed, failed, isServerSet(tx));
        });
    }

    public Whole get(WorkspaceSchema workspace, Actor actor, UUID id) {
        return records.reading(workspace, actor, (tx, sight) -> {
            Shown shown = MessageStore.find(tx, id, isServerSet(tx))
                    .flatMap(message ->
                            seen(tx, sight, List.of(message)).stream().findFirst())
                    .orElseThrow(Outbox::notFound);
            return new Whole(shown, MailServerStore.find(tx, box).map(MailServer::from));
        });
    }

    /** Tries again now, with the same name, so that a mailbox that has it already shows it once. */
    public Shown retry(Asker asker, UUID id) {
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            Shown held = hold(tx, sight, id);
            MessageStore.wait(tx, id, clock.instant());
            note(tx, asker, "mail.retry", held);
            tx.afterCommit(() -> bell.ring(asker.workspace()));
            return seen(
                            tx,
                            sight,
                            List.of(MessageStore.find(tx, id, isServerSet(tx)).orElseThrow()))
                    .getFirst();
        });
    }

    /** Takes a message back that has not left. */
    public void withdraw(Asker asker, UUID id) {
        records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            Shown held = hold(tx, sight, id);
            MessageStore.withdraw(tx, id, asker.actor().member(), clock.instant());
            note(tx, asker, "mail.withdraw", held);
            return id;
        });
    }

    private void note(Tx tx, Asker asker, String kind, Shown held) {
        WriteRequest act = WriteRequest.of(asker.actor(), asker.door(), List.of())
                .asKind(kind)
                .titled(held.label());
        Message message = held.message();
        records.noted(
                tx,
                act,
                "message",
                message.id(),
                Map.of("state", message.state().code()));
    }

    private Shown hold(Tx tx, Sight sight, UUID id) {
        Shown shown = MessageStore.hold(tx, id, true)
                .flatMap(held -> seen(tx, sight, List.of(held)).stream().findFirst())
                .orElseThrow(Outbox::notFound);
        Message message = shown.message();
        if (message.state() == MessageState.HANDED_OVER) {
            throw Refusal.of(OutboxProblem.HANDED_OVER).refused();
        }
        if (message.state() == MessageState.SENDING) {
            throw Refusal.of(OutboxProblem.BEING_SENT).refused();
        }
        if (!message.mayChange()) {
            throw sight.missing(sight.object(message.object()), "change");
        }
        return shown;
    }

    /** Of these messages those whose records the reader sees, in the same order. */
    private List<Shown> seen(Tx tx, Sight sight, List<Message> messages) {
        Map<String, Set<UUID>> abouts =
                messages.stream().collect(groupingBy(Message::object, mapping(Message::record, toSet())));
        Map<UUID, String> labels = new HashMap<>();
        Set<UUID> changeable = new HashSet<>();
        abouts.forEach((object, ids) -> {
            labels.putAll(records.labelsAmong(tx, sight, object, ids));
            changeable.addAll(records.changeableAmong(tx, sight, object, ids));
        });
        return messages.stream()
                .filter(message -> labels.containsKey(message.record()))
                .map(message -> new Shown(
                        message.withMayChange(changeable.contains(message.record())),
                        labels.getOrDefault(message.record(), "")))
                .toList();
    }

    private static RuntimeException notFound() {
        return Refusal.of(OutboxProblem.MESSAGE_NOT_FOUND).refused();
    }
}
