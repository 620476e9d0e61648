package comptoir.records.live;

import comptoir.dictionary.ObjectType;
import comptoir.records.Sight;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One record that an operation touched, with all that decides who may know.
 *
 * @param owner the member in charge of it now, or of what it is a part of
 * @param formerOwners those in charge before the operation; empty when that did not change
 * @param because what changed: of this record, of a part of it, or a sum over records that link to it
 */
record Touched(String object, UUID id, Optional<UUID> owner, Set<UUID> formerOwners, Because because) {

    /** How a reader is told of it. */
    enum Telling {
        CHANGED,
        /** Out of the reader's sight since. */
        GONE
    }

    /** @param fields of the object; none says that the record came, went or changed as a whole */
    record Because(String object, Set<String> fields) {

        boolean isSeen(Sight sight) {
            return sight.model()
                    .find(object)
                    .filter(sight.rights()::knows)
                    .filter(type -> fields.isEmpty()
                            || fields.stream()
                                    .anyMatch(field -> sight.field(type, field).isPresent()))
                    .isPresent();
        }
    }

    Optional<Telling> to(Sight sight) {
        Optional<ObjectType> known = sight.model().find(object).filter(sight.rights()::knows);
        if (known.isEmpty() || formerOwners.isEmpty() && !because.isSeen(sight)) {
            return Optional.empty();
        }
        if (sight.reaches(known.get(), owner)) {
            return Optional.of(Telling.CHANGED);
        }
        return formerOwners.stream()
                .filter(former -> sight.reaches(known.get(), Optional.of(former)))
                .findAny()
                .map(former -> Telling.GONE);
    }
}
