package comptoir.records.tabular;

/**
 * Looks over XML as it flows by for what its readers would have to hold in memory as a whole: a tag, a text or a remark longer
 * than any spreadsheet writes. Every encoding of workbooks writes the signs looked for as one byte, zeros left out.
 */
final class XmlMeter {

    /** A cell of Excel ends at 32,767 letters. */
    private static final int LONGEST = 4 << 20;

    private enum Within {
        TEXT,
        TAG,
        DOUBLE,
        SINGLE,
        REMARK
    }

    private Within within = Within.TEXT;
    private long length;
    private int first;
    private int before;
    private int earlier;

    /** Goes on with a block; whether something without measure began before its end. */
    boolean isExceededBy(byte[] block, int from, int count) {
        for (int i = from; i < from + count; i++) {
            int sign = block[i];
            if (sign != 0) {
                take(sign);
                if (++length > LONGEST) {
                    return true;
                }
            }
        }
        return false;
    }

    private void take(int sign) {
        switch (within) {
            case TEXT -> {
                if (sign == '<') {
                    enter(Within.TAG);
                    first = 0;
                }
            }
            case TAG -> tag(sign);
            case DOUBLE -> within = sign == '"' ? Within.TAG : within;
            case SINGLE -> within = sign == '\'' ? Within.TAG : within;
            case REMARK -> {
                // Ends as a comment does, or as text that is taken as it stands.
                if (sign == '>' && before == earlier && (before == '-' || before == ']')) {
                    enter(Within.TEXT);
                }
            }
        }
        earlier = before;
        before = sign;
    }

    private void tag(int sign) {
        if (first == 0) {
            first = sign;
            within = sign == '!' ? Within.REMARK : within;
        }
        if (sign == '>') {
            enter(Within.TEXT);
        } else if (sign == '"') {
            within = Within.DOUBLE;
        } else if (sign == '\'') {
            within = Within.SINGLE;
        }
    }

    private void enter(Within next) {
        within = next;
        length = 0;
    }
}
