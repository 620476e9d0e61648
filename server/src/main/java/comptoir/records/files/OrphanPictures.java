package comptoir.records.files;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Records;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Clears pictures that were sent and never kept, or whose record is gone for good; their contents go with the other contents nobody names. */
public final class OrphanPictures {

    private static final Actor PROGRAM = Actor.program("Comptoir");

    /** A form may stand open overnight with its picture in it. */
    private static final Duration LEFT_OPEN = Duration.ofDays(2);

    private final Records records;
    private final InstantSource clock;

    public OrphanPictures(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    private record Place(ObjectType object, Field field) {}

    /**
     * @param goOn asked before each transaction
     * @return how many were cleared; while a backup is made, none
     */
    public long clear(WorkspaceSchema workspace, BooleanSupplier goOn) {
        long cleared = 0;
        for (Place place : records.reading(
                workspace, PROGRAM, (tx, sight) -> places(sight.model().objects()))) {
            if (goOn.getAsBoolean()) {
                cleared += records.reading(
                        workspace,
                        PROGRAM,
                        (tx, sight) -> new FileRowStore(tx).alone()
                                ? new PictureStore(tx)
                                        .clear(
                                                place.object(),
                                                place.field(),
                                                clock.instant().minus(LEFT_OPEN))
                                : 0);
            }
        }
        return cleared;
    }

    private static List<Place> places(List<ObjectType> objects) {
        List<Place> places = new ArrayList<>();
        for (ObjectType object : objects) {
            object.fields().stream()
                    .filter(field -> field.type().pictures())
                    .forEach(field -> places.add(new Place(object, field)));
        }
        return places;
    }
}
