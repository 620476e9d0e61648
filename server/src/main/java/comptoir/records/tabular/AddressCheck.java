package comptoir.records.tabular;

/**
 * Watches the bytes of a sheet for cells further right than a sheet is wide ({@code r="ABCDE1"}): a reader would make room
 * for millions of cells before them.
 */
final class AddressCheck {

    private static final int MOST_LETTERS = 3;

    private enum Place {
        OUTSIDE,
        BEFORE_NAME,
        NAME,
        EQUALS,
        ADDRESS
    }

    private Place place = Place.OUTSIDE;
    private int letters;

    /** Whether such a cell has been met in this block or across its start. */
    boolean strays(byte[] block, int length) {
        for (int i = 0; i < length; i++) {
            if (block[i] != 0 && straysAt(block[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean straysAt(byte sign) {
        if (place == Place.ADDRESS && Character.isLetter(sign)) {
            letters++;
            return letters > MOST_LETTERS;
        }
        place = next(sign);
        letters = 0;
        return false;
    }

    private Place next(byte sign) {
        if (sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r') {
            return place == Place.EQUALS || place == Place.NAME ? place : Place.BEFORE_NAME;
        }
        return switch (place) {
            case BEFORE_NAME -> sign == 'r' ? Place.NAME : Place.OUTSIDE;
            case NAME -> sign == '=' ? Place.EQUALS : Place.OUTSIDE;
            case EQUALS -> sign == '"' || sign == '\'' ? Place.ADDRESS : Place.OUTSIDE;
            case OUTSIDE, ADDRESS -> Place.OUTSIDE;
        };
    }
}
