package comptoir.records.imports;

import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.kernel.Id;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Records;
import comptoir.records.Sight;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The mappings people keep, for everyone who brings in the same objects. One is changed and deleted by whoever made it, or by those
 * who may change the workspace.
 */
public final class SavedMappings {

    private static final int LONGEST_NAME = 80;

    private final Records records;
    private final InstantSource clock;
    private final ImportRights rights;

    public SavedMappings(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
        this.rights = new ImportRights(records);
    }

    /**
     * A mapping as somebody sees it.
     *
     * @param changeable whether they may rename and delete it
     */
    public record Seen(SavedMapping mapping, boolean changeable) {}

    /** A mapping that fits a file, and what it chooses for it. */
    public record Fitting(Seen seen, ImportOptions options) {}

    public List<Seen> list(WorkspaceSchema workspace, Actor actor) {
        return records.reading(
                workspace,
                actor,
                (tx, sight) -> new SavedMappingStore(tx)
                        .list().stream()
                                .filter(mapping -> isOpen(sight, mapping.object()))
                                .map(mapping -> seen(sight, mapping))
                                .toList());
    }

    /** What was chosen for an import, under a name; the one of that name and object before it is replaced. */
    public Seen keep(WorkspaceSchema workspace, Actor actor, Imports.Look look, String name) {
        String print = SavedMapping.printOf(look.headings())
                .orElseThrow(
                        () -> Refusal.of(ImportProblem.SAVED_WITHOUT_HEADINGS).refused());
        ImportOptions options = look.run()
                .options()
                .orElseThrow(
                        () -> Refusal.of(ImportProblem.MAPPING, "field", "").refused());
        return records.reading(workspace, actor, (tx, sight) -> {
            String object = rights.allowed(sight, look.run().object()).key();
            SavedMappingStore store = new SavedMappingStore(tx);
            Optional<SavedMapping> before = store.named(object, tidy(name));
            before.ifPresent(there -> changeable(sight, there));
            SavedMapping mapping = new SavedMapping(
                    before.map(SavedMapping::id).orElseGet(() -> Id.next(clock)),
                    object,
                    tidy(name),
                    actor.member(),
                    look.headings(),
                    kept(actor, options));
            store.put(mapping, print, clock.instant());
            return seen(sight, mapping);
        });
    }

    public Seen rename(WorkspaceSchema workspace, Actor actor, UUID id, String name) {
        return records.reading(workspace, actor, (tx, sight) -> {
            SavedMapping mapping = changeable(sight, found(tx, sight, id));
            SavedMappingStore store = new SavedMappingStore(tx);
            if (store.named(mapping.object(), tidy(name))
                    .filter(other -> !other.id().equals(id))
                    .isPresent()) {
                throw Refusal.of(ImportProblem.SAVED_NAME_TAKEN, "name", tidy(name))
                        .refused();
            }
            store.rename(id, tidy(name));
            return seen(sight, found(tx, sight, id));
        });
    }

    public void remove(WorkspaceSchema workspace, Actor actor, UUID id) {
        records.reading(workspace, actor, (tx, sight) -> {
            new SavedMappingStore(tx)
                    .remove(changeable(sight, found(tx, sight, id)).id());
            return Boolean.TRUE;
        });
    }

    /** The one last kept for files with these headings, of an object or of any; what is hidden from the person is not in it. */
    static Optional<Fitting> fitting(
            Tx tx, Sight sight, ImportRights rights, List<String> headings, Optional<String> asked) {
        return SavedMapping.printOf(headings).stream()
                .flatMap(print -> new SavedMappingStore(tx).ofPrint(print).stream())
                .filter(mapping -> asked.isEmpty() || asked.get().equals(mapping.object()))
                .filter(mapping -> sight.model()
                        .find(mapping.object())
                        .filter(object -> rights.isOpen(sight, object))
                        .isPresent())
                .findFirst()
                .map(mapping -> new Fitting(seen(sight, mapping), options(sight, rights, mapping, headings)));
    }

    private static ImportOptions options(
            Sight sight, ImportRights rights, SavedMapping mapping, List<String> headings) {
        ObjectType object = sight.object(mapping.object());
        return mapping.optionsFor(
                headings,
                rights.targets(sight, object).all().stream()
                        .map(target -> target.candidate().key())
                        .collect(Collectors.toSet()));
    }

    private boolean isOpen(Sight sight, String object) {
        return sight.model()
                .find(object)
                .filter(found -> rights.isOpen(sight, found))
                .isPresent();
    }

    private SavedMapping found(Tx tx, Sight sight, UUID id) {
        return new SavedMappingStore(tx)
                .find(id)
                .filter(mapping -> isOpen(sight, mapping.object()))
                .orElseThrow(() -> Refusal.of(ImportProblem.SAVED_UNKNOWN).refused());
    }

    private static SavedMapping changeable(Sight sight, SavedMapping mapping) {
        if (!seen(sight, mapping).changeable()) {
            throw Refusal.of(ImportProblem.SAVED_NOT_YOURS, "name", mapping.name())
                    .refused();
        }
        return mapping;
    }

    private static Seen seen(Sight sight, SavedMapping mapping) {
        boolean mine = mapping.member().isPresent()
                && mapping.member().equals(sight.actor().member());
        return new Seen(mapping, mine || sight.rights().settings());
    }

    /**
     * Whoever brings a file in is in charge, another time another person: only somebody else's name is kept. Which values of one file hold is
     * nothing for the next.
     */
    private static Map<String, Object> kept(Actor actor, ImportOptions options) {
        Map<String, Object> kept = new LinkedHashMap<>();
        options.toJson().forEach((name, value) -> {
            boolean me = name.equals("owner")
                    && actor.member()
                            .map(UUID::toString)
                            .filter(each -> each.equals(value))
                            .isPresent();
            if (value != null && !me && !name.equals(ImportAnswers.TAKEN)) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    private static String tidy(String name) {
        String tidy = name.replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw Refusal.of(ImportProblem.SAVED_NAME, "longest", LONGEST_NAME).refused();
        }
        return tidy;
    }
}
