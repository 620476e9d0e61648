package comptoir.records.files.web;

import comptoir.dictionary.Asker;
import comptoir.records.Written;
import comptoir.records.files.RecordFile;
import comptoir.records.files.RecordFiles;
import comptoir.records.files.RecordFiles.About;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of a record. Their bytes leave as files to keep only, and may do nothing where a browser shows them all the same. */
@RestController
@RequestMapping("/api/w/{slug}/records/{object}/{id}/files")
class FilesController {

    static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final RecordFiles files;

    FilesController(RecordFiles files) {
        this.files = files;
    }

    record NameBody(String name) {}

    @GetMapping
    List<Map<String, @Nullable Object>> list(Asker asking, @PathVariable String object, @PathVariable UUID id) {
        return files.list(asking, new About(object, id)).stream()
                .map(FilesController::json)
                .toList();
    }

    /** @param size as large as the sender knows the file to be, so that one cut off on its way is refused */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> attach(
            Asker asking,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Long size,
            HttpServletRequest file)
            throws IOException {
        OptionalLong said = size == null ? OptionalLong.empty() : OptionalLong.of(size);
        RecordFiles.Attached attached =
                files.attach(asking, new About(object, id), new RecordFiles.Sent(name, said, file.getInputStream()));
        return Map.of("operation", attached.operation(), "file", json(attached.file()));
    }

    @GetMapping("/{file}")
    ResponseEntity<Resource> content(
            Asker asking, @PathVariable String object, @PathVariable UUID id, @PathVariable UUID file) {
        RecordFiles.Opened opened = files.open(asking, new About(object, id), file);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.file().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Frame-Options", "DENY")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(opened.content()));
    }

    @PatchMapping("/{file}")
    Map<String, Object> rename(
            Asker asking,
            @PathVariable String object,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestBody NameBody body) {
        return done(files.rename(asking, new About(object, id), file, body.name()));
    }

    @DeleteMapping("/{file}")
    Map<String, Object> remove(
            Asker asking, @PathVariable String object, @PathVariable UUID id, @PathVariable UUID file) {
        return done(files.remove(asking, new About(object, id), file));
    }

    private static Map<String, Object> done(Written written) {
        return Map.of("operation", written.operation());
    }

    private static Map<String, @Nullable Object> json(RecordFile file) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", file.id().toString());
        json.put("name", file.name());
        json.put("type", file.mediaType());
        json.put("size", file.sizeBytes());
        json.put("preview", file.preview().orElse(null));
        json.put("by", file.by());
        json.put("at", file.at().toString());
        return json;
    }
}
