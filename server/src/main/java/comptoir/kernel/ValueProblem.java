package comptoir.kernel;

/** Why a writing was not understood as a value of the French trade; each sentence names the writing as {@code {value}}. */
public enum ValueProblem implements Problem {
    SIREN_FORM("siren.form"),
    SIREN_KEY("siren.key"),
    SIRET_FORM("siret.form"),
    SIRET_KEY("siret.key"),
    VAT_FORM("vat.form"),
    VAT_KEY("vat.key"),
    VAT_COUNTRY("vat.country"),
    IBAN_FORM("iban.form"),
    IBAN_COUNTRY("iban.country"),
    IBAN_LENGTH("iban.length"),
    IBAN_KEY("iban.key"),
    /** Excel shortened a long identifier to {@code 8,02955E+13}: its digits are lost. */
    DIGITS_LOST("identifier.digits_lost"),
    EMAIL_FORM("email.form"),
    EMAIL_SEVERAL("email.several"),
    WEB_FORM("web.form"),
    WEB_SCHEME("web.scheme"),
    PHONE_FORM("phone.form"),
    PHONE_IMPOSSIBLE("phone.impossible"),
    POSTCODE_FORM("postcode.form"),
    NUMBER_FORM("number.form"),
    /** {@code 1.500}: one thousand five hundred, or one and a half? Names both readings. */
    NUMBER_AMBIGUOUS("number.ambiguous"),
    NUMBER_CURRENCY("number.currency"),
    DATE_FORM("date.form"),
    DATE_IMPOSSIBLE("date.impossible"),
    TIME_FORM("time.form"),
    DURATION_FORM("duration.form");

    private final String code;

    ValueProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return 422;
    }

    /** The refusal of a writing, cut to what a sentence can carry. */
    public <T> Outcome<T> of(String value) {
        return Outcome.refused(this, "value", value.length() <= 80 ? value : value.substring(0, 79) + "…");
    }
}
