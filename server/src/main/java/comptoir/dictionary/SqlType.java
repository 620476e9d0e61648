package comptoir.dictionary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The column types that fields are stored in, with the Java type that carries them. */
public enum SqlType {
    TEXT("text", String.class),
    NUMERIC("numeric", BigDecimal.class),
    BIGINT("bigint", Long.class),
    BOOLEAN("boolean", Boolean.class),
    DATE("date", LocalDate.class),
    INSTANT("timestamptz", OffsetDateTime.class),
    UUID("uuid", java.util.UUID.class),
    /** A set: each id once, in order of their digits; none of them is no set. */
    UUIDS("uuid[]", java.util.UUID[].class);

    private final String sql;
    private final Class<?> carrier;

    SqlType(String sql, Class<?> carrier) {
        this.sql = sql;
        this.carrier = carrier;
    }

    private static java.util.UUID uuid(String text) {
        return java.util.UUID.fromString(text);
    }

    public String sql() {
        return sql;
    }

    public Class<?> java() {
        return carrier;
    }

    /** Whether the journal keeps of it what was put in and taken out, not the whole. */
    public boolean isSet() {
        return this == UUIDS;
    }

    /** Reads back what PostgreSQL's {@code jsonb} made of a column of this type. */
    public @Nullable Object fromJson(@Nullable Object json) {
        if (json == null) {
            return null;
        }
        String text = String.valueOf(json);
        return switch (this) {
            case TEXT -> text;
            case NUMERIC -> new BigDecimal(text);
            case BIGINT -> Long.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case INSTANT -> OffsetDateTime.parse(text);
            case UUID -> uuid(text);
            case UUIDS -> IdChange.ofJournal(json);
        };
    }
}
