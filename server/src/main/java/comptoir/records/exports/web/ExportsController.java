package comptoir.records.exports.web;

import comptoir.dictionary.Asker;
import comptoir.kernel.Refusal;
import comptoir.records.Query;
import comptoir.records.exports.ExportFormat;
import comptoir.records.exports.ExportProblem;
import comptoir.records.exports.ExportWish;
import comptoir.records.exports.Exports;
import comptoir.records.web.QueryBody;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A view as a file. What is refused is refused before the answer begins. */
@RestController
@RequestMapping("/api/w/{slug}/exports")
class ExportsController {

    private final Exports exports;

    ExportsController(Exports exports) {
        this.exports = exports;
    }

    record Body(
            @Nullable List<String> fields,
            @Nullable Map<String, Object> filter,
            @Nullable String search,
            @Nullable List<QueryBody.SortBody> sort,
            @Nullable UUID view,
            @Nullable String format,
            @Nullable Boolean identified) {

        ExportWish of(String object) {
            Query query = new QueryBody(fields, filter, search, sort, null, null).of(object, false);
            String wanted = Objects.requireNonNullElse(format, ExportFormat.CSV.key());
            return new ExportWish(
                    query,
                    Objects.requireNonNullElse(filter, Map.of()),
                    ExportFormat.find(wanted)
                            .orElseThrow(() -> Refusal.of(ExportProblem.FORMAT_UNKNOWN, "format", brief(wanted))
                                    .refused()),
                    Optional.ofNullable(view),
                    !Boolean.FALSE.equals(identified));
        }

        private static String brief(String text) {
            return text.length() > 20 ? text.substring(0, 20) + "…" : text;
        }
    }

    @PostMapping("/{object}")
    ResponseEntity<StreamingResponseBody> export(Asker asking, @PathVariable String object, @RequestBody Body body) {
        ExportWish wish = body.of(object);
        Exports.Begun begun = exports.begin(asking, wish);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(wish.format().contentType()));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(object + "." + wish.format().key())
                .build());
        return new ResponseEntity<>(out -> exports.write(asking, begun, out), headers, HttpStatus.OK);
    }
}
