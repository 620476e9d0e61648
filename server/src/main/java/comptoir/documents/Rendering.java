package comptoir.documents;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Turns a paper into PDF/A-3U with tags, or into the page a browser previews. Nothing is fetched from anywhere, and a paper that
 * is too large or takes too long is refused.
 */
public final class Rendering implements AutoCloseable {

    /** How long a paper may take and how large it may get. */
    public record Limits(Duration time, int pages, int characters) {

        public static final Limits USUAL = new Limits(Duration.ofSeconds(10), 200, 5_000_000);
    }

    private final Limits limits;
    private final PaperFonts fonts = new PaperFonts();
    private final PdfPrinter printer;
    private final ExecutorService presses;

    public Rendering() {
        this(Limits.USUAL);
    }

    public Rendering(Limits limits) {
        this.limits = limits;
        this.printer = new PdfPrinter(limits, fonts);
        this.presses = Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors() / 2),
                Thread.ofPlatform().daemon().name("rendering-", 1).factory());
    }

    /** Prints once to nowhere, so that the first person does not wait for classes and fonts to load. */
    public void warm() {
        pdf(HtmlDocument.of("<html lang=\"fr\"><head><title>-</title></head><body><p><b>0,00 €</b></p></body></html>"))
                .orThrow();
    }

    public Outcome<PdfFile> pdf(HtmlDocument document) {
        if (document.html().length() > limits.characters()) {
            return Outcome.refused(DocumentsProblem.TOO_LARGE, "limit", limits.characters());
        }
        Future<PdfFile> print = presses.submit(() -> printer.print(document));
        try {
            return Outcome.ok(print.get(limits.time().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            print.cancel(true);
            return Outcome.refused(tooSlow(limits));
        } catch (InterruptedException stopped) {
            print.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while printing", stopped);
        } catch (ExecutionException failed) {
            return Outcome.refused(refusalIn(failed));
        }
    }

    /** The very page that is printed, for a sandboxed frame: pictures and fonts are inside it. */
    public String html(HtmlDocument document) {
        String html = document.html();
        for (Map.Entry<String, Picture> picture : document.pictures().entrySet()) {
            String inline =
                    Base64.getEncoder().encodeToString(picture.getValue().png());
            html = html.replace("\"asset:" + picture.getKey() + "\"", "\"data:image/png;base64," + inline + "\"");
        }
        return "<!DOCTYPE html>" + html.replaceFirst("</head>", "<style>" + fonts.asCss() + "</style></head>");
    }

    @Override
    public void close() {
        presses.shutdownNow();
    }

    static Refusal tooSlow(Limits limits) {
        return Refusal.of(DocumentsProblem.TOO_SLOW, "seconds", limits.time().toSeconds());
    }

    private static Refusal refusalIn(ExecutionException failed) {
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused.refusal();
            }
        }
        throw new IllegalStateException("A paper could not be printed", failed.getCause());
    }
}
