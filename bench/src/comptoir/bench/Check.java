package comptoir.bench;

import java.util.List;
import java.util.Map;

/** Whether what was loaded is what the program itself would have made: nothing points nowhere, and records written again do not differ. */
final class Check {

    private static final List<String> NOTHING = List.of(
            "select 1 from contact c left join organisation o on o.id = c.organisation where c.organisation is not"
                    + " null and o.id is null limit 1",
            "select 1 from contact c left join member m on m.id = c.owner where c.owner is not null and m.id is null"
                    + " limit 1",
            "select 1 from quote q left join organisation o on o.id = q.organisation where o.id is null limit 1",
            "select 1 from quote_line l left join quote q on q.id = l.quote where q.id is null limit 1",
            "select 1 from quote q where net_total <> (select sum(net) from quote_line where quote = q.id) limit 1",
            "select 1 from quote q where gross_total <> net_total + vat_total limit 1",
            "select 1 from organisation o left join rollup_organisation r on r.id = o.id where r.id is null limit 1",
            "select 1 from organisation group by customer_number having count(*) > 1 limit 1");

    private Check() {}

    static void run(Instance instance, Postgres postgres) {
        for (String query : NOTHING) {
            if (!postgres.column(query).isEmpty()) {
                throw new BenchFailure(Words.of("Données incohérentes : ", "Inconsistent data: ") + query);
            }
        }
        try (Person rep = Person.signingIn(instance.address(), BenchData.REP, BenchData.PASSWORD)) {
            for (String object : List.of("organisation", "contact")) {
                List<String> ids = postgres.column("select t.id from " + object
                        + " t join member m on m.id = t.owner where m.name = 'Commercial 1' order by t.id desc"
                        + " limit 5");
                for (String id : ids) {
                    same(rep, postgres, object, id);
                }
            }
        }
    }

    /** A change of a free field makes the program keep the identifiers again, a new quote the roll-ups; nothing else may move. */
    private static void same(Person rep, Postgres postgres, String object, String id) {
        List<String> before = kept(postgres, id);
        rep.send("PATCH", "/api/w/bench/records/" + object + "/" + id, Map.of("values", Map.of("info", "Relu")));
        List<String> after = kept(postgres, id);
        if (!before.equals(after)) {
            throw new BenchFailure(object + " " + id + ": " + before + " ≠ " + after);
        }
        if (object.equals("organisation")) {
            rollups(rep, postgres, id);
        }
    }

    private static void rollups(Person rep, Postgres postgres, String customer) {
        String[] before = postgres.rows("select quotes, revenue from rollup_organisation where id = ?::uuid", customer)
                .getFirst();
        rep.send("POST", "/api/w/bench/quotes", Map.of("organisation", customer));
        String[] after = postgres.rows("select quotes, revenue from rollup_organisation where id = ?::uuid", customer)
                .getFirst();
        if (Integer.parseInt(after[0]) != Integer.parseInt(before[0]) + 1 || !after[1].equals(before[1])) {
            throw new BenchFailure("rollup_organisation " + customer + ": " + List.of(before) + " ≠ " + List.of(after));
        }
    }

    private static List<String> kept(Postgres postgres, String id) {
        return postgres.column("select field || ' ' || value from identifier where record = ?::uuid order by 1", id);
    }
}
