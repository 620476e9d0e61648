package comptoir.app.commands;

import comptoir.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Lies in the data folder while a demo company is being made; found by a later start, it says that one was cut off half-way. */
record DemoMark(Path folder) {

    boolean isSet() {
        return Files.exists(file());
    }

    /** Set before, and gone only when all was made. */
    <T> T during(Supplier<T> making) {
        try {
            Files.writeString(file(), "");
            T made = making.get();
            Files.delete(file());
            return made;
        } catch (IOException e) {
            throw StartRefused.of(e, folder);
        }
    }

    private Path file() {
        return folder.resolve("demo.unfinished");
    }
}
