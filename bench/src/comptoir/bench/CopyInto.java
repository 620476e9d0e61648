package comptoir.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings masses of rows in beside the program: triggers and foreign keys sleep, indexes are made afterwards. What the program keeps beside
 * the rows (identifiers, roll-ups, counters) is made by set statements, and {@link Check} compares it with what the program itself makes.
 */
final class CopyInto implements AutoCloseable {

    private static final String TABLES = "'organisation', 'contact', 'quote', 'quote_line', 'identifier'";

    private final Postgres postgres;
    private final List<String> indexes = new ArrayList<>();

    CopyInto(Postgres postgres) {
        this.postgres = postgres;
        postgres.execute("set session_replication_role = replica");
        postgres.execute("set synchronous_commit = off");
        postgres.execute("set maintenance_work_mem = '512MB'");
        postgres.execute("set work_mem = '256MB'");
        for (String[] index : postgres.rows(
                "select indexname, indexdef from pg_indexes i where schemaname = ? and tablename in (" + TABLES
                        + ") and not exists (select from pg_constraint c where c.conindid = (quote_ident(i.schemaname)"
                        + " || '.' || quote_ident(i.indexname))::regclass)",
                Postgres.SCHEMA)) {
            indexes.add(index[1]);
            postgres.execute("drop index \"" + index[0] + "\"");
        }
    }

    Operation operation(String object, long revisions) {
        return new Operation(postgres, object, revisions);
    }

    CopyRows rows(String table, List<String> columns) {
        return new CopyRows(postgres, table, columns);
    }

    /** The next quote, the next customer go on from here. */
    void counters(String series) {
        postgres.execute(
                "insert into quote_number (series, period, last) select ?, split_part(number, '-', 2),"
                        + " max(split_part(number, '-', 3)::bigint) from quote group by 2",
                series);
        postgres.one("select setval('organisation_customer_number_seq', (select max(substr(customer_number, 3)::bigint)"
                + " from organisation))");
    }

    void identifiers(Dictionary dictionary, String object, String table) {
        for (String[] field : dictionary.identifiers(object)) {
            postgres.execute("insert into identifier (value, object, record, field) select regexp_replace(lower("
                    + field[1]
                    + "), '[\\s.()-]', '', 'g'), '" + object + "', id, '" + field[0] + "' from " + table + " where "
                    + field[1]
                    + " is not null and created_op = (select max(id) from operation where objects = array['" + object
                    + "'] and title = 'Données de mesure')");
        }
    }

    void rollups() {
        postgres.execute(
                "insert into rollup_organisation (id, revenue, quotes) select o.id, coalesce(sum(q.net_total) filter"
                    + " (where q.paid), 0), count(q.id) from organisation o left join quote q on q.organisation = o.id"
                    + " group by o.id on conflict (id) do update set revenue = excluded.revenue, quotes ="
                    + " excluded.quotes");
        postgres.execute(
                "update rollup_member m set organisations = (select count(*) from organisation where owner = m.id),"
                        + " quotes = (select count(*) from quote where owner = m.id)");
    }

    @Override
    public void close() {
        indexes.forEach(postgres::execute);
        postgres.execute("vacuum (analyze)");
        postgres.execute("checkpoint");
    }
}
