package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.platform.Tx;
import comptoir.records.PendingLinkStore.Waiting;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the links that waited for a record, once it is there: as their import would have made them, or as whoever brings the record could. They
 * are an operation of the program, caused by the one that brought the record, so that they are taken back with it.
 */
final class PendingMeeting {

    static final String KIND = "pending.link";

    private static final Actor PROGRAM = Actor.program("Comptoir");

    private final Tx tx;
    private final Sight sight;
    private final Function<UUID, Sight> asMember;
    private final Owners owners;
    private final InstantSource clock;
    private final PendingLinkStore store;
    private final long cause;
    private final String door;
    private @Nullable OperationStore session;

    /** @param asMember what a member of the workspace sees */
    PendingMeeting(
            Tx tx,
            Sight sight,
            Function<UUID, Sight> asMember,
            Owners owners,
            InstantSource clock,
            long cause,
            String door) {
        this.tx = tx;
        this.sight = sight;
        this.asMember = asMember;
        this.owners = owners;
        this.clock = clock;
        this.store = new PendingLinkStore(tx);
        this.cause = cause;
        this.door = door;
    }

    /**
     * What a write made, brought back or named anew.
     *
     * @param awaited the objects whose records are waited for
     */
    void came(WriteRequest request, Written done, Set<String> awaited) {
        Map<ObjectType, Set<UUID>> came = new LinkedHashMap<>();
        for (int i = 0; i < request.changes().size() && !awaited.isEmpty(); i++) {
            ObjectType object = sight.model().object(request.changes().get(i).object());
            if (awaited.contains(object.key())
                    && names(object, request.changes().get(i))) {
                came.computeIfAbsent(object, key -> new LinkedHashSet<>())
                        .add(done.records().get(i).id());
            }
        }
        came.forEach((object, ids) -> meet(store.waitingFor(object, ids)));
        close();
    }

    /**
     * What an undo brought back: records that others wait for, and records that wait.
     *
     * @param vastly objects of which it does not tell the records
     */
    void cameBack(Written done, List<String> vastly) {
        Map<ObjectType, Set<UUID>> came = new LinkedHashMap<>();
        done.records()
                .forEach(touched -> came.computeIfAbsent(
                                sight.model().object(touched.object()), key -> new LinkedHashSet<>())
                        .add(touched.id()));
        Set<String> awaited = came.isEmpty() && vastly.isEmpty() ? Set.of() : store.awaited();
        if (awaited.isEmpty()) {
            return;
        }
        came.forEach((object, ids) -> {
            if (awaited.contains(object.key())) {
                meet(store.waitingFor(object, ids));
            }
        });
        vastly.stream()
                .filter(awaited::contains)
                .forEach(key -> meet(store.waitingFor(sight.model().object(key), cause)));
        meet(store.waitingOf(
                cause, done.records().stream().map(Written.Touched::id).toList()));
        close();
    }

    /** What an import brought, in a table of a million rows as well as in one of ten; and those whose record came while it ran. */
    void broughtIn() {
        for (String key : store.awaited()) {
            sight.model().find(key).ifPresent(object -> meet(store.waitingFor(object, cause)));
        }
        meet(store.waitingOf(cause, List.of()));
        close();
    }

    private static boolean names(ObjectType object, Change change) {
        return switch (change) {
            case Change.Create ignored -> true;
            case Change.Restore ignored -> true;
            case Change.Trash ignored -> false;
            case Change.Update update ->
                update.values().keySet().stream()
                        .anyMatch(key -> object.labelFields().contains(key)
                                || object.findField(key)
                                        .filter(IdentifierStore::identifies)
                                        .isPresent());
        };
    }

    private void meet(List<Waiting> waiting) {
        Map<UUID, List<Waiting>> byImporter = new LinkedHashMap<>();
        waiting.forEach(each -> each.member()
                .ifPresent(member -> byImporter
                        .computeIfAbsent(member, key -> new ArrayList<>())
                        .add(each)));
        Set<UUID> met = new HashSet<>();
        byImporter.forEach((member, its) -> met.addAll(meet(asMember.apply(member), its)));
        meet(sight, waiting.stream().filter(each -> !met.contains(each.id())).toList());
    }

    private Set<UUID> meet(Sight judge, List<Waiting> waiting) {
        Map<Field, List<Waiting>> byLink = new LinkedHashMap<>();
        for (Waiting each : waiting) {
            link(judge, each)
                    .ifPresent(link -> byLink.computeIfAbsent(link, key -> new ArrayList<>())
                            .add(each));
        }
        Set<UUID> met = new HashSet<>();
        byLink.forEach((link, its) -> met.addAll(meet(judge, link, its)));
        return met;
    }

    private static Optional<Field> link(Sight judge, Waiting waiting) {
        return judge.model()
                .find(waiting.object())
                .filter(judge.rights()::knows)
                .flatMap(object -> judge.field(object, waiting.field()))
                .filter(judge::writes)
                .filter(link ->
                        judge.rights().knows(judge.model().object(link.target().orElseThrow())));
    }

    private Set<UUID> meet(Sight judge, Field link, List<Waiting> waiting) {
        ObjectType object = judge.model().object(link.object());
        ObjectType target = judge.model().object(link.target().orElseThrow());
        Map<UUID, UUID> matches =
                store.matches(judge, target, waiting.stream().map(Waiting::id).toList());
        Map<UUID, UUID> targets = new HashMap<>();
        waiting.stream()
                .filter(each -> matches.containsKey(each.id()))
                .forEach(each -> targets.put(each.record(), matches.get(each.id())));
        if (object.equals(target)) {
            LinkChainStore.alone(tx, judge.model(), List.of(link));
            targets.keySet().removeAll(looping(object, link, targets));
        }
        if (targets.isEmpty()) {
            return Set.of();
        }
        Set<UUID> tied = store.tie(session(), judge, object, link, targets);
        store.close(session().operation(), object, link, tied);
        Set<UUID> met = new HashSet<>();
        waiting.stream().filter(each -> tied.contains(each.record())).forEach(each -> met.add(each.id()));
        return met;
    }

    /** Whose link would lead back to themselves: they wait for a person. */
    private Set<UUID> looping(ObjectType object, Field link, Map<UUID, UUID> targets) {
        Map<UUID, UUID> links = LinkChainStore.above(tx, object, link, targets.values());
        links.putAll(targets);
        Set<UUID> looping = new HashSet<>();
        LinkLoops.among(links).forEach(looping::addAll);
        return looping;
    }

    private OperationStore session() {
        OperationStore open = session;
        if (open == null) {
            open = new OperationStore(tx, sight.model()).causedBy(cause);
            session = open;
        }
        return open;
    }

    private void close() {
        OperationStore open = session;
        if (open != null) {
            WriteRequest request = new WriteRequest(PROGRAM, door, KIND, "", Set.of(), Optional.empty(), List.of());
            Owners.follow(owners, tx, open, sight, request);
            open.close(request, clock.instant().atOffset(ZoneOffset.UTC));
        }
    }
}
