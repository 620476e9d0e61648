package comptoir.kernel;

/** A company's number in the French register: nine digits, the last a key, such as {@code 802954784}; never null or empty. */
public record Siren(String text) {

    public Siren {
        if (!isRight(text)) {
            throw new IllegalArgumentException("not a SIREN: " + text);
        }
    }

    /** From {@code "802 954 784"}, {@code "802.954.784"} or {@code "SIREN 802954784"}. */
    public static Outcome<Siren> parse(String writing) {
        if (Digits.wereLost(writing)) {
            return ValueProblem.DIGITS_LOST.of(writing);
        }
        String digits = Digits.compact(writing, "SIREN");
        if (!Digits.areIn(digits, 9)) {
            return ValueProblem.SIREN_FORM.of(writing);
        }
        return isRight(digits) ? Outcome.ok(new Siren(digits)) : ValueProblem.SIREN_KEY.of(writing);
    }

    /** {@code 802 954 784}, with U+00A0. */
    public String shown() {
        return text.substring(0, 3) + '\u00a0' + text.substring(3, 6) + '\u00a0' + text.substring(6);
    }

    /** The number for VAT that follows from this number, under the numeric key of the tax office. */
    public VatNumber vatNumber() {
        int key = (12 + 3 * (Integer.parseInt(text) % 97)) % 97;
        return new VatNumber("FR%02d%s".formatted(key, text));
    }

    static boolean isRight(String digits) {
        return Digits.areIn(digits, 9) && Digits.luhn(digits);
    }
}
