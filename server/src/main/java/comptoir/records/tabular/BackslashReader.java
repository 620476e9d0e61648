package comptoir.records.tabular;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text in which a quotation mark after a backslash is doubled instead, as the reader of CSV expects it. */
final class BackslashReader extends FilterReader {

    private int waiting = -1;

    BackslashReader(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        if (waiting >= 0) {
            int sign = waiting;
            waiting = -1;
            return sign;
        }
        int sign = in.read();
        if (sign != '\\') {
            return sign;
        }
        waiting = in.read();
        return waiting == '"' ? '"' : '\\';
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int count = 0;
        int sign = 0;
        while (count < length && (sign = read()) >= 0) {
            into[from + count++] = (char) sign;
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
