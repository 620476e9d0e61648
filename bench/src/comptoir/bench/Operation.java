package comptoir.bench;

/** The one operation that a load of one object is in the journal, with a stretch of revisions for its rows. */
final class Operation {

    private final Postgres postgres;
    private final String object;
    private final long id;
    private final long firstRev;

    Operation(Postgres postgres, String object, long revisions) {
        this.postgres = postgres;
        this.object = object;
        this.id = Long.parseLong(postgres.one("select nextval('operation_seq')"));
        this.firstRev = Long.parseLong(postgres.one("select nextval('rev_seq')"));
        postgres.one("select setval('rev_seq', ?)", firstRev + revisions);
    }

    long id() {
        return id;
    }

    long rev(long nth) {
        return firstRev + nth;
    }

    /** Its own row, last; the program numbers it with the next operation. */
    void close() {
        postgres.execute(
                "insert into operation (id, rev, at, actor_name, door, kind, title, model_version, objects) select ?,"
                    + " nextval('rev_seq'), now(), 'Comptoir', 'import', 'write', 'Données de mesure', model_version,"
                    + " array[?] from workspace_state",
                id,
                object);
    }
}
