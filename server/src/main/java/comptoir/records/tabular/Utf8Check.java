package comptoir.records.tabular;

/** Whether bytes, given block after block, are UTF-8, and whether they need to be. */
final class Utf8Check {

    private boolean plain = true;
    private boolean valid = true;
    private int awaited;
    private int low = 0x80;
    private int high = 0xBF;

    void add(byte[] block, int length) {
        for (int i = 0; i < length && valid; i++) {
            int octet = block[i] & 0xFF;
            if (awaited > 0) {
                follow(octet);
            } else if (octet >= 0x80) {
                plain = false;
                lead(octet);
            }
        }
    }

    boolean isPlain() {
        return plain;
    }

    /** A letter cut off at the very end counts as damage to the file, not as another encoding. */
    boolean isValid() {
        return valid;
    }

    private void follow(int octet) {
        valid = octet >= low && octet <= high;
        awaited--;
        low = 0x80;
        high = 0xBF;
    }

    private void lead(int octet) {
        valid = octet >= 0xC2 && octet <= 0xF4;
        awaited = octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
        low = octet == 0xE0 ? 0xA0 : octet == 0xF0 ? 0x90 : 0x80;
        high = octet == 0xED ? 0x9F : octet == 0xF4 ? 0x8F : 0xBF;
    }
}
