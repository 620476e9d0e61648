package comptoir.kernel;

/** Carries a {@link Refusal} out of a transaction, which is rolled back; the web edge turns it into a problem answer. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.problem().code() + " " + refusal.values(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
