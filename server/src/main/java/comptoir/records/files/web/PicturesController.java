package comptoir.records.files.web;

import comptoir.dictionary.Asker;
import comptoir.records.files.Pictures;
import comptoir.records.files.RecordFiles;
import comptoir.records.files.RecordFiles.About;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pictures of fields. What is shown was drawn by the program itself; it is asked for anew each time, so that rights withdrawn are withdrawn. */
@RestController
@RequestMapping("/api/w/{slug}")
class PicturesController {

    private final Pictures pictures;

    PicturesController(Pictures pictures) {
        this.pictures = pictures;
    }

    @PostMapping("/pictures/{object}/{field}")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> receive(
            Asker asking,
            @PathVariable String object,
            @PathVariable String field,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Long size,
            HttpServletRequest picture)
            throws IOException {
        OptionalLong said = size == null ? OptionalLong.empty() : OptionalLong.of(size);
        Pictures.Received received = pictures.receive(
                asking, new Pictures.Place(object, field), new RecordFiles.Sent(name, said, picture.getInputStream()));
        return Map.of(
                "id",
                received.id().toString(),
                "label",
                received.name(),
                "width",
                received.width(),
                "height",
                received.height());
    }

    /** @param of the picture expected there, so that an address never shows two */
    @GetMapping("/records/{object}/{id}/pictures/{field}")
    ResponseEntity<byte[]> show(
            Asker asking,
            @PathVariable String object,
            @PathVariable UUID id,
            @PathVariable String field,
            @RequestParam(required = false) @Nullable UUID of,
            @RequestParam(defaultValue = "false") boolean small) {
        Pictures.Shown shown = pictures.show(asking, new About(object, id), field, Optional.ofNullable(of), small);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(shown.mediaType()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(shown.id() + (small ? "-small" : "-large"))
                .header("Content-Security-Policy", FilesController.SANDBOX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(shown.bytes());
    }
}
