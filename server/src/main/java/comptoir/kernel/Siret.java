package comptoir.kernel;

/** The number of one establishment of a French company: its SIREN and five digits, such as {@code 80295478400020}. */
public record Siret(String text) {

    /** La Poste has more establishments than Luhn's key allows: there the sum of the digits is a multiple of five. */
    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!isRight(text)) {
            throw new IllegalArgumentException("not a SIRET: " + text);
        }
    }

    /** From {@code "802 954 784 00020"} and the like. */
    public static Outcome<Siret> parse(String writing) {
        if (Digits.wereLost(writing)) {
            return ValueProblem.DIGITS_LOST.of(writing);
        }
        String digits = Digits.compact(writing, "SIRET");
        if (!Digits.areIn(digits, 14)) {
            return ValueProblem.SIRET_FORM.of(writing);
        }
        return isRight(digits) ? Outcome.ok(new Siret(digits)) : ValueProblem.SIRET_KEY.of(writing);
    }

    public Siren siren() {
        return new Siren(text.substring(0, 9));
    }

    /** {@code 802 954 784 00020}, with U+00A0. */
    public String shown() {
        return siren().shown() + '\u00a0' + text.substring(9);
    }

    private static boolean isRight(String digits) {
        if (!Digits.areIn(digits, 14) || !Siren.isRight(digits.substring(0, 9))) {
            return false;
        }
        return Digits.luhn(digits) || (digits.startsWith(LA_POSTE) && Digits.sum(digits) % 5 == 0);
    }
}
