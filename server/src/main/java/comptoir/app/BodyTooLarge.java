package comptoir.app;

import java.io.IOException;

/** The body of a request went on beyond its limit. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final BodyLimit limit;

    BodyTooLarge(BodyLimit limit) {
        super("more than " + limit);
        this.limit = limit;
    }

    int limitMegabytes() {
        return limit.megabytes();
    }
}
