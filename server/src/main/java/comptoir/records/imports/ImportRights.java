package comptoir.records.imports;

import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.records.Records;
import comptoir.records.Sight;
import java.util.List;

/** Who may bring in what, and whose files they see. */
final class ImportRights {

    private final Records records;

    ImportRights(Records records) {
        this.records = records;
    }

    /** The object of a run that a person sees and may go on with; refused otherwise. */
    ObjectType allowed(Sight sight, ImportRun run) {
        ObjectType object = allowed(sight, run.object());
        if (!reaches(sight, object, run)) {
            throw Refusal.of(ImportProblem.NOT_FOUND).refused();
        }
        return object;
    }

    /** A file holds rows of whoever brought it: it is seen like a record of theirs. */
    static boolean reaches(Sight sight, ObjectType object, ImportRun run) {
        return switch (sight.on(object).see()) {
            case ALL -> true;
            case TEAM -> run.member().filter(sight.rights().team()::contains).isPresent();
            case OWN -> run.member().equals(sight.actor().member());
            case NONE -> false;
        };
    }

    ImportTargets targets(Sight sight, ObjectType object) {
        return new ImportTargets(sight, object, records.takeOver(object));
    }

    /** Whether files for the object are taken in from this person. */
    boolean isOpen(Sight sight, ObjectType object) {
        return records.takesFiles(object) && mayBringIn(sight, object);
    }

    ObjectType allowed(Sight sight, String key) {
        ObjectType object = sight.object(key);
        if (!records.takesFiles(object)) {
            throw Refusal.of(
                            ImportProblem.NOT_FOR_OBJECT,
                            "object",
                            object.plural().in(sight.actor().language()))
                    .refused();
        }
        if (!mayBringIn(sight, object)) {
            throw missing(sight, object);
        }
        return object;
    }

    /** The objects of the menu that this person may bring in; refused where there is none. */
    List<ObjectType> open(Sight sight) {
        List<ObjectType> menu = sight.model().objects().stream()
                .filter(object -> object.inMenu() && sight.rights().knows(object))
                .toList();
        List<ObjectType> open =
                menu.stream().filter(object -> isOpen(sight, object)).toList();
        if (open.isEmpty()) {
            throw menu.stream()
                    .findFirst()
                    .map(object -> missing(sight, object))
                    .orElseGet(() -> Refusal.of(ImportProblem.NOT_FOUND).refused());
        }
        return open;
    }

    private static RuntimeException missing(Sight sight, ObjectType object) {
        return sight.missing(object, "import");
    }

    private static boolean mayBringIn(Sight sight, ObjectType object) {
        return sight.rights().knows(object)
                && sight.on(object).bringIn()
                && sight.on(object).add();
    }
}
