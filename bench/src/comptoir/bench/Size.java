package comptoir.bench;

/** How much data is made; every size has the same shape, so that growth can be compared. */
enum Size {
    S(10_000, 2_000, 1_000),
    M(200_000, 40_000, 20_000),
    L(1_000_000, 200_000, 100_000);

    static final int USERS = 30;
    static final int LINES_A_QUOTE = 5;

    final int contacts;
    final int organisations;
    final int quotes;

    Size(int contacts, int organisations, int quotes) {
        this.contacts = contacts;
        this.organisations = organisations;
        this.quotes = quotes;
    }
}
