package comptoir.platform;

import java.util.Optional;
import java.util.regex.Pattern;

/** The PostgreSQL schema that holds one company's data, such as {@code w_belloc} for the workspace {@code belloc}. */
public record WorkspaceSchema(String slug) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    public WorkspaceSchema {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException("not a workspace's short name: " + slug);
        }
    }

    /** The workspace of this short name; none where it is no short name. */
    static Optional<WorkspaceSchema> named(String slug) {
        return SLUG.matcher(slug).matches() ? Optional.of(new WorkspaceSchema(slug)) : Optional.empty();
    }

    public String name() {
        return "w_" + slug;
    }

    /** The schema of what the law makes unchangeable, owned by a role that cannot log in. */
    public String legalName() {
        return name() + "_legal";
    }

    /** Key of the advisory locks of this workspace; {@code use} tells the locks apart. */
    public long lockKey(LockUse use) {
        return ((long) name().hashCode() << 8) | use.ordinal();
    }

    /** What an advisory lock of a workspace protects. */
    public enum LockUse {
        /** Shared by every transaction, exclusive for a change of the schema. */
        MODEL,
        /** Held by whoever gives committed operations their numbers. */
        SEQUENCER,
        /** Shared while a file's content comes to be named or is being saved, exclusive for removing contents nobody names. */
        FILES
    }
}
