package comptoir.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The steps this program brings schemas to its version by, each under the name of its file. */
public final class MigrationScripts {

    private final Map<String, Resource> scripts;

    private MigrationScripts(Map<String, Resource> scripts) {
        this.scripts = scripts;
    }

    public static MigrationScripts ofThisProgram() {
        try {
            Map<String, Resource> scripts = new TreeMap<>();
            for (Resource script :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql")) {
                scripts.put(Objects.requireNonNull(script.getFilename()), script);
            }
            return new MigrationScripts(scripts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<String> names() {
        return scripts.keySet();
    }

    /** As Flyway reckons it and keeps it in its history: over the lines, whatever ends them. */
    public int checksum(String name) {
        CRC32 sum = new CRC32();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(content(name), StandardCharsets.UTF_8))) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return (int) sum.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays some of them side by side in a folder. */
    public void copy(Collection<String> names, Path folder) {
        for (String name : names) {
            try (InputStream content = content(name)) {
                Files.copy(content, folder.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private InputStream content(String name) throws IOException {
        return Objects.requireNonNull(scripts.get(name)).getInputStream();
    }
}
