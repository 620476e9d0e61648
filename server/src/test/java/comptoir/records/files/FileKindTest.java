package comptoir.records.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource({
        "'\u0089PNG\r\n\u001a\nrest' , PNG",
        "'\u00ff\u00d8\u00ff\u00e0'  , JPEG",
        "'GIF89a'                    , GIF",
        "'RIFF1234WEBPVP8 '          , WEBP",
        "'RIFF1234WAVEfmt '          , OTHER",
        "'%PDF-1.7'                  , PDF",
        "'<svg xmlns='               , OTHER",
        "'<!doctype html>'           , OTHER",
        "' %PDF-1.7'                 , OTHER",
        "'PK\u0003\u0004'            , OTHER",
        "'x'                         , OTHER",
        "''                          , OTHER"
    })
    void aFileIsWhatItsFirstBytesSay(String head, FileKind kind) {
        FileKind found = FileKind.of(head.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(found).isEqualTo(kind);
        assertThat(FileKind.ofMediaType(found.mediaType())).isEqualTo(kind);
    }
}
