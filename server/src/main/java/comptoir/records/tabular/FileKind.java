package comptoir.records.tabular;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    TEXT,
    /** Excel since 2007. */
    XLSX,
    /** Excel before. */
    XLS,
    /** LibreOffice and its kin. */
    ODS;

    private static final int HEAD_BYTES = 8192;

    static int headBytes() {
        return HEAD_BYTES;
    }

    static Outcome<FileKind> of(byte[] head, String name) {
        String first = new String(head, StandardCharsets.ISO_8859_1);
        if (first.startsWith("PK\u0003\u0004")) {
            if (first.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) {
                return Outcome.ok(ODS);
            }
            boolean document =
                    first.contains("mimetypeapplication/vnd.oasis") || first.contains("mimetypeapplication/epub");
            return document ? refused(TabularProblem.FILE_KIND, name) : Outcome.ok(XLSX);
        }
        if (first.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return Outcome.ok(XLS);
        }
        if (isOldRecord(first)) {
            return refused(TabularProblem.WORKBOOK_OLD, name);
        }
        boolean other = first.startsWith("%PDF-")
                || first.startsWith("\u001f\u008b")
                || first.startsWith("\u0089PNG")
                || first.startsWith("\u00ff\u00d8\u00ff")
                || first.startsWith("GIF8")
                || first.startsWith("Rar!")
                || first.startsWith("7z\u00bc\u00af")
                || first.startsWith("PK\u0005\u0006")
                || first.startsWith("{\\rtf")
                || first.stripLeading().regionMatches(true, 0, "<?xml", 0, 5)
                || first.stripLeading().regionMatches(true, 0, "<html", 0, 5)
                || first.stripLeading().regionMatches(true, 0, "<!doctype", 0, 9);
        return other ? refused(TabularProblem.FILE_KIND, name) : Outcome.ok(TEXT);
    }

    /** Excel 2 to 4, whose sheets come without a shell. */
    private static boolean isOldRecord(String first) {
        return first.startsWith("\u0009\u0008")
                || first.startsWith("\u0009\u0004\u0006")
                || first.startsWith("\u0009\u0002\u0006");
    }

    private static Outcome<FileKind> refused(TabularProblem problem, String name) {
        return Outcome.refused(Refusal.of(problem, Map.of("name", name)));
    }
}
