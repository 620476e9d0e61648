package comptoir.records;

import comptoir.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Members that a request must bring. */
public final class Given {

    private Given() {}

    /** @param member what it is called in the request */
    public static <T> T required(String member, @Nullable T value) {
        if (value == null) {
            throw Refusal.of(RecordsProblem.BATCH_MALFORMED, "member", member).refused();
        }
        return value;
    }
}
