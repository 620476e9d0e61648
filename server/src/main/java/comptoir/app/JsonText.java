package comptoir.app;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells whether bytes are JSON text that can be kept: real UTF-8, and no character that no text has. */
final class JsonText {

    private static final int HEX = 16;
    private static final int ESCAPE = 6;

    private JsonText() {}

    static boolean isClean(byte[] bytes) {
        try {
            CharSequence text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return isClean(text);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** NUL and halves of characters also come written as escapes, which the decoder cannot see. */
    private static boolean isClean(CharSequence text) {
        int high = -1;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == 0) {
                return false;
            }
            if (each != '\\') {
                continue;
            }
            int unit = escaped(text, i);
            if (unit == 0 || Character.isSurrogate((char) Math.max(unit, 0)) && !isHalfOfPair(text, i, unit, high)) {
                return false;
            }
            high = unit > 0 && Character.isHighSurrogate((char) unit) ? i : -1;
            i += unit < 0 ? 1 : ESCAPE - 1;
        }
        return true;
    }

    private static boolean isHalfOfPair(CharSequence text, int at, int unit, int high) {
        if (Character.isHighSurrogate((char) unit)) {
            int next = escaped(text, at + ESCAPE);
            return next > 0 && Character.isLowSurrogate((char) next);
        }
        return high == at - ESCAPE;
    }

    /** The character an escape of four digits stands for; -1 where there is none. */
    private static int escaped(CharSequence text, int at) {
        if (at + ESCAPE > text.length() || text.charAt(at) != '\\' || text.charAt(at + 1) != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = at + 2; i < at + ESCAPE; i++) {
            int digit = Character.digit(text.charAt(i), HEX);
            if (digit < 0) {
                return -1;
            }
            unit = unit * HEX + digit;
        }
        return unit;
    }
}
