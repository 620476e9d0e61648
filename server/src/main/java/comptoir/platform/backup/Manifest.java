package comptoir.platform.backup;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, known before anything of it is used.
 *
 * @param format of the file, raised when an older program could not read it
 * @param program version of the program that made it
 */
public record Manifest(int format, String program, String madeAt, String postgres, List<SavedSchema> schemas) {

    static final int FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    byte[] bytes() {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** Empty for what is no manifest. */
    static Optional<Manifest> read(byte[] bytes) {
        try {
            return Optional.of(MAPPER.readValue(bytes, Manifest.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Schemas of companies. */
    public List<SavedSchema> workspaces() {
        return schemas.stream()
                .filter(each -> each.kind() == SavedSchema.Kind.WORKSPACE)
                .toList();
    }

    public long rows() {
        return schemas.stream()
                .flatMap(each -> each.tables().stream())
                .mapToLong(SavedTable::rows)
                .sum();
    }

    /** A table, sequence, constraint, index or trigger as PostgreSQL writes it down. */
    public record Definition(String name, String sql) {}

    /** One step of the migrations, with Flyway's checksum of it. */
    public record Script(String name, int checksum) {}

    /** How far a sequence has counted. */
    public record SavedSequence(String name, long last, boolean called) {}

    /** A schema as it was: the steps that had made it, and what stood in it. */
    public record SavedSchema(
            String name, Kind kind, List<Script> scripts, List<SavedTable> tables, List<SavedSequence> sequences) {

        /** Whose schema it is. */
        public enum Kind {
            INSTANCE,
            WORKSPACE,
            LEGAL
        }
    }

    /**
     * A table, and its rows in an entry of the file.
     *
     * @param links foreign keys, made again after everything is loaded
     */
    public record SavedTable(
            String name,
            List<SavedColumn> columns,
            List<Definition> constraints,
            List<Definition> links,
            List<Definition> indexes,
            List<Definition> triggers,
            long rows,
            String sha256) {

        /** Columns whose values are in the file; the others PostgreSQL reckons. */
        List<String> stored() {
            return columns.stream()
                    .filter(each -> each.reckoned().isEmpty())
                    .map(SavedColumn::name)
                    .toList();
        }

        static SavedTable bare(String name) {
            return new SavedTable(name, List.of(), List.of(), List.of(), List.of(), List.of(), 0, "");
        }

        SavedTable with(long count, String digest) {
            return new SavedTable(name, columns, constraints, links, indexes, triggers, count, digest);
        }
    }

    /**
     * A column.
     *
     * @param preset its default, or the expression it is reckoned by
     * @param reckoned {@code stored}, {@code virtual}, or empty for one that holds what is written to it
     */
    public record SavedColumn(
            String name,
            String type,
            boolean required,
            @Nullable String preset,
            String reckoned,
            boolean identity) {}
}
