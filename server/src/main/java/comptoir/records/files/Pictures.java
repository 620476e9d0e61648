package comptoir.records.files;

import comptoir.access.Scope;
import comptoir.dictionary.Asker;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Id;
import comptoir.kernel.Refusal;
import comptoir.platform.ArrivingFile;
import comptoir.platform.FileStore;
import comptoir.records.Records;
import comptoir.records.RecordsProblem;
import comptoir.records.Row;
import comptoir.records.Sight;
import comptoir.records.files.RecordFiles.About;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The pictures that fields show: sent before the record is written, shown to whoever sees the record and the field. The field itself is
 * written like any other, so that history, undo, conflicts and rights are those of every field.
 */
public final class Pictures {

    private final Records records;
    private final FileStore contents;
    private final InstantSource clock;

    public Pictures(Records records, FileStore contents, InstantSource clock) {
        this.records = records;
        this.contents = contents;
        this.clock = clock;
    }

    /** A field of an object. */
    public record Place(String object, String field) {}

    /** What the field is then given: {@code { id, label }}. */
    public record Received(UUID id, String name, int width, int height) {}

    /** Bytes to show. */
    public record Shown(UUID id, String mediaType, byte[] bytes) {}

    /** Takes a picture in for a field that the asker may write; until a record names it, it is nobody's. */
    public Received receive(Asker asker, Place place, RecordFiles.Sent sent) {
        FileName name = FileName.of(sent.name()).orThrow();
        records.reading(asker.workspace(), asker.actor(), (tx, sight) -> written(sight, place));
        Redrawn drawn = drawn(sent, name);
        try (ArrivingFile file = contents.receive(new ByteArrayInputStream(drawn.large()))) {
            UUID id = Id.next(clock);
            return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
                written(sight, place);
                new FileRowStore(tx).keepContents();
                keep(asker, file);
                new PictureStore(tx)
                        .insert(
                                new PictureStore.Picture(
                                        id,
                                        place.object(),
                                        place.field(),
                                        name.text(),
                                        file.sizeBytes(),
                                        file.sha256()),
                                drawn,
                                clock.instant());
                return new Received(id, name.text(), drawn.width(), drawn.height());
            });
        } catch (IOException e) {
            throw RecordFiles.unkept(e);
        }
    }

    /** @param wanted the picture expected there; another has taken its place otherwise */
    public Shown show(Asker asker, About about, String field, Optional<UUID> wanted, boolean small) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            Row row = records.seen(tx, sight, about.object(), about.record());
            ObjectType object = sight.object(about.object());
            Field shown = sight.field(object, field)
                    .filter(found -> found.type().pictures())
                    .orElseThrow(() -> unknown(field));
            UUID id = idIn(row.values().get(shown.key()))
                    .filter(now -> wanted.map(now::equals).orElse(true))
                    .orElseThrow(
                            () -> Refusal.of(FilesProblem.PICTURE_NOT_FOUND).refused());
            PictureStore.Kept kept = new PictureStore(tx)
                    .find(id)
                    .orElseThrow(
                            () -> Refusal.of(FilesProblem.PICTURE_NOT_FOUND).refused());
            return new Shown(id, kept.mediaType(), small ? kept.small() : large(asker, kept));
        });
    }

    private byte[] large(Asker asker, PictureStore.Kept kept) {
        Path content = contents.find(asker.workspace(), kept.sha256())
                .orElseThrow(() -> Refusal.of(FilesProblem.CONTENT_MISSING, "name", kept.name())
                        .refused());
        try {
            return Files.readAllBytes(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<UUID> idIn(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> image
                ? Optional.of(UUID.fromString(String.valueOf(image.get("id"))))
                : Optional.empty();
    }

    private static Field written(Sight sight, Place place) {
        ObjectType object = sight.object(place.object());
        Field field = sight.field(object, place.field())
                .filter(found -> found.type().pictures())
                .orElseThrow(() -> unknown(place.field()));
        if (!sight.on(object).add() && sight.on(object).change() == Scope.NONE) {
            throw sight.missing(object, "change");
        }
        if (!sight.writes(field) || field.readOnly()) {
            throw Refusal.of(
                            RecordsProblem.FIELD_READ_ONLY,
                            "field",
                            field.label().in(sight.actor().language()))
                    .refused();
        }
        return field;
    }

    private static RuntimeException unknown(String field) {
        return Refusal.of(FilesProblem.PICTURE_FIELD_UNKNOWN, "field", field.substring(0, Math.min(field.length(), 60)))
                .refused();
    }

    /** On disk until it is their turn: of many that arrive at once only the one being drawn is in memory. */
    private Redrawn drawn(RecordFiles.Sent sent, FileName name) {
        try (ArrivingFile arrived = contents.receive(sent.bytes())) {
            sent.check(arrived, name);
            return drawn(name.text(), arrived);
        } catch (IOException e) {
            throw RecordFiles.unkept(e);
        }
    }

    private void keep(Asker asker, ArrivingFile file) {
        try {
            contents.keep(asker.workspace(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One after the other: each takes as much memory as a screen full of pixels many times over. */
    private synchronized Redrawn drawn(String name, ArrivingFile arrived) throws IOException {
        return Redrawn.of(name, arrived.bytes()).orThrow();
    }
}
