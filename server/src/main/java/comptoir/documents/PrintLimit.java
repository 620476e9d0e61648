package comptoir.documents;

import com.openhtmltopdf.extend.FSTextBreaker;
import comptoir.kernel.Refusal;
import java.text.BreakIterator;
import java.util.Locale;

/** Stops one print that runs too long or too far; the library calls back when it looks for a line's end and when it begins a page. */
final class PrintLimit {

    private final Rendering.Limits limits;
    private final long startedNanos = System.nanoTime();
    private int pages;

    PrintLimit(Rendering.Limits limits) {
        this.limits = limits;
    }

    int pages() {
        return pages;
    }

    void countPage() {
        checkTime();
        pages++;
        if (pages > limits.pages()) {
            throw Refusal.of(DocumentsProblem.TOO_MANY_PAGES, "limit", limits.pages())
                    .refused();
        }
    }

    void checkTime() {
        if (System.nanoTime() - startedNanos > limits.time().toNanos()) {
            throw Rendering.tooSlow(limits).refused();
        }
    }

    FSTextBreaker watching() {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.FRENCH);
        return new FSTextBreaker() {
            @Override
            public int next() {
                return breaks.next();
            }

            @Override
            public void setText(String text) {
                checkTime();
                breaks.setText(text);
            }
        };
    }
}
