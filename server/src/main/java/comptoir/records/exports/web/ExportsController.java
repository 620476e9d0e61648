package comptoir.records.exports.web;

import comptoir.dictionary.Asker;
import comptoir.records.Query;
import comptoir.records.exports.Exports;
import comptoir.records.web.QueryBody;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A view as a file. The first page is read before the answer begins, so that a refusal is still a refusal. */
@RestController
@RequestMapping("/api/w/{slug}/exports")
class ExportsController {

    private final Exports exports;

    ExportsController(Exports exports) {
        this.exports = exports;
    }

    @PostMapping("/{object}")
    ResponseEntity<StreamingResponseBody> export(
            Asker asking, @PathVariable String object, @RequestBody QueryBody body) {
        Query query = body.of(object, false);
        exports.check(asking.workspace(), asking.actor(), query);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("text/csv;charset=UTF-8"));
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(object + ".csv").build());
        return new ResponseEntity<>(
                out -> exports.csv(asking.workspace(), asking.actor(), query, out),
                headers,
                org.springframework.http.HttpStatus.OK);
    }
}
