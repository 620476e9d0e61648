package comptoir.sales.web;

import comptoir.dictionary.Asker;
import comptoir.sales.QuoteFile;
import comptoir.sales.QuoteReading;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A quote on paper: the page beside the editor, and the PDF. */
@RestController
@RequestMapping("/api/w/{slug}/quotes/{id}")
class QuotePaperController {

    /** The page brings its own style, fonts and pictures, and may do nothing else. */
    static final String SANDBOX =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'";

    private final QuoteReading reading;

    QuotePaperController(QuoteReading reading) {
        this.reading = reading;
    }

    @GetMapping("/preview")
    ResponseEntity<String> preview(Asker asking, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(reading.preview(asking, id));
    }

    /**
     * @param version one that went out; the draft or the last one when none is asked
     * @param inline shown by the browser's own viewer, for printing, instead of kept as a file
     */
    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(
            Asker asking,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean inline) {
        QuoteFile file = version == null ? reading.pdf(asking, id) : reading.pdf(asking, id, version);
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.bytes());
    }
}
