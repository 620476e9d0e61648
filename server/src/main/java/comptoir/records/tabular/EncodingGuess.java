package comptoir.records.tabular;

import comptoir.records.tabular.FormatReason.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Map;

/** The encoding of a text file, judged over all its bytes: an accent may come after a million plain lines. */
record EncodingGuess(Encoding encoding, int markLength, FormatReason reason) {

    /** How often French text holds what only an encoding that is right makes of a byte. */
    private static final Map<String, Integer> WEIGHTS =
            Map.of("éèàç", 12, "êôîûùâëïüÉÀÈÊÇ", 6, "’«»°œ€–…\u00a0", 4, "ŒÎÔÂÛÙËÏÜöäßñóáíúãõ“”—²µ·", 2);

    static EncodingGuess of(InputStream file) throws IOException {
        byte[] head = file.readNBytes(4096);
        EncodingGuess marked = marked(head);
        if (marked != null) {
            return marked;
        }
        EncodingGuess wide = wide(head);
        return wide != null ? wide : narrow(head, file);
    }

    private static @org.jspecify.annotations.Nullable EncodingGuess marked(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new EncodingGuess(Encoding.UTF_8, 3, FormatReason.of(Kind.ENCODING_MARK));
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new EncodingGuess(Encoding.UTF_16_LE, 2, FormatReason.of(Kind.ENCODING_MARK));
        }
        return startsWith(head, 0xFE, 0xFF)
                ? new EncodingGuess(Encoding.UTF_16_BE, 2, FormatReason.of(Kind.ENCODING_MARK))
                : null;
    }

    /** Text in two bytes a letter without a mark: every second byte of Latin text is zero. */
    private static @org.jspecify.annotations.Nullable EncodingGuess wide(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        int half = head.length / 2;
        if (head.length < 8 || Math.max(zeros[0], zeros[1]) < half * 0.6 || Math.min(zeros[0], zeros[1]) > half * 0.1) {
            return null;
        }
        Encoding encoding = zeros[1] > zeros[0] ? Encoding.UTF_16_LE : Encoding.UTF_16_BE;
        return new EncodingGuess(encoding, 0, FormatReason.of(Kind.ENCODING_ZEROS));
    }

    private static EncodingGuess narrow(byte[] head, InputStream rest) throws IOException {
        Utf8Check utf8 = new Utf8Check();
        long[] counts = new long[256];
        byte[] block = head;
        int length = head.length;
        while (length > 0) {
            for (int i = 0; i < length; i++) {
                counts[block[i] & 0xFF]++;
            }
            utf8.add(block, length);
            block = block == head ? new byte[1 << 16] : block;
            length = rest.read(block, 0, block.length);
        }
        if (utf8.isPlain()) {
            return new EncodingGuess(Encoding.UTF_8, 0, FormatReason.of(Kind.ENCODING_ASCII));
        }
        return utf8.isValid()
                ? new EncodingGuess(Encoding.UTF_8, 0, FormatReason.of(Kind.ENCODING_VALID))
                : byLetters(counts);
    }

    private static EncodingGuess byLetters(long[] counts) {
        Encoding best = Encoding.WINDOWS_1252;
        for (Encoding other : new Encoding[] {Encoding.ISO_8859_15, Encoding.MAC_ROMAN}) {
            best = score(other, counts) > score(best, counts) ? other : best;
        }
        return new EncodingGuess(best, 0, FormatReason.of(Kind.ENCODING_LETTERS, "encoding", best.shown()));
    }

    private static long score(Encoding encoding, long[] counts) {
        long score = 0;
        for (int octet = 128; octet < 256; octet++) {
            CharBuffer letter = encoding.charset().decode(ByteBuffer.wrap(new byte[] {(byte) octet}));
            score += counts[octet] * weight(letter.charAt(0));
        }
        return score;
    }

    private static int weight(char letter) {
        if (letter == '\uFFFD' || Character.isISOControl(letter)) {
            return -20;
        }
        return WEIGHTS.entrySet().stream()
                .filter(entry -> entry.getKey().indexOf(letter) >= 0)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(-2);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
