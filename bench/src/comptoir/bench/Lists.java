package comptoir.bench;

import comptoir.platform.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lists of contacts: the first rows, those far down, words and towns, counts (P1 to P4). */
final class Lists implements Measure {

    private static final String QUERY = "/api/w/bench/records/contact/query";
    private static final String COUNT = "/api/w/bench/records/contact/count";
    private static final List<String> TOWNS = List.of(
            "Paris",
            "Lyon",
            "Marseille",
            "Toulouse",
            "Nantes",
            "Lille",
            "Rennes",
            "Grenoble",
            "Dijon",
            "Caen",
            "Annecy",
            "Millau");
    private static final List<String> PARTS = List.of("mar", "ber", "dup", "champ", "lau", "ier", "oux", "gar");

    /** What a list of contacts shows: every column of the row and what its links are called. */
    private static final String ROWS =
            "select c.id, c.rev, c.label, c.civility, c.first_name, c.last_name, c.organisation, o.label, c.job_title,"
                + " j.label, c.owner, m.label, c.phone, c.mobile, c.email, c.address_line1, c.address_line2,"
                + " c.address_street, c.address_postcode, c.address_town, c.address_country, c.info from contact c"
                + " left join organisation o on o.id = c.organisation and o.owner = ?::uuid left join job_title j on"
                + " j.id = c.job_title left join member m on m.id = c.owner where c.deleted_op is null and c.owner ="
                + " ?::uuid";

    private final Setting setting;
    private final String me;
    private final List<String> jobs;

    Lists(Setting setting) {
        this.setting = setting;
        this.me = setting.me();
        this.jobs = setting.app().column("select id from job_title order by id limit 8");
    }

    @Override
    public Set<String> codes() {
        return Set.of("P1", "P2", "P3", "P4");
    }

    @Override
    public void take(Report report) {
        if (setting.choice().wants(Set.of("P1"))) {
            firstRows(report);
        }
        if (setting.choice().wants(Set.of("P2"))) {
            farDown(report);
        }
        if (setting.choice().wants(Set.of("P3"))) {
            contains(report);
        }
        if (setting.choice().wants(Set.of("P4"))) {
            counts(report);
        }
    }

    private void firstRows(Report report) {
        Setting.Times times = setting.times(
                nth -> setting.rep().post(QUERY, Json.write(filtered(nth))),
                nth -> setting.app()
                        .rows(
                                ROWS
                                        + " and comptoir.fold(c.address_town) = comptoir.fold(?) and c.job_title ="
                                        + " ?::uuid order by c.last_name collate \"fr-x-icu\", c.id limit 51",
                                me,
                                me,
                                town(nth),
                                job(nth)));
        report.add(Figure.of(
                        "P1",
                        Words.of("50 lignes, deux filtres et un tri", "50 rows, two filters and a sort"),
                        times.served())
                .beside(times.bare())
                .within(15)
                .atMostTimes(2));
    }

    private Map<String, Object> filtered(int nth) {
        return Map.of("filter", both(nth), "sort", List.of(Map.of("field", "lastName", "desc", false)));
    }

    private Map<String, Object> both(int nth) {
        return Map.of(
                "all",
                List.of(
                        Map.of("field", "address.town", "op", "is", "value", town(nth)),
                        Map.of("field", "jobTitle", "op", "is", "value", job(nth))));
    }

    /** In the order of names, after as many rows as there are, up to 100,000; some pages further each time. */
    private void farDown(Report report) {
        long own = Long.parseLong(
                setting.app().one("select count(*) from contact where deleted_op is null and owner = ?::uuid", me));
        long wanted = Math.min(100_000, own * 2 / 3);
        String after = null;
        for (long passed = 0; passed < wanted; passed += 500) {
            Map<String, Object> page = setting.rep()
                    .send(
                            "POST",
                            QUERY,
                            after == null
                                    ? Map.of("fields", List.of("lastName"), "limit", 500)
                                    : Map.of("fields", List.of("lastName"), "limit", 500, "after", after));
            after = String.valueOf(page.get("next"));
        }
        Map<String, Object> last = setting.rep().send("POST", QUERY, Map.of("after", after, "limit", 1));
        Map<?, ?> row = (Map<?, ?>) ((List<?>) last.get("records")).getFirst();
        String body = Json.write(Map.of("after", after));
        Setting.Times times = setting.times(
                nth -> setting.rep().post(QUERY, body),
                nth -> setting.app()
                        .rows(
                                ROWS
                                        + " and c.label collate \"fr-x-icu\" >= ? and (c.label collate \"fr-x-icu\","
                                        + " c.id) > (?, ?::uuid) order by c.label collate \"fr-x-icu\", c.id limit 51",
                                me,
                                me,
                                row.get("label"),
                                row.get("label"),
                                UUID.fromString(String.valueOf(row.get("id")))));
        report.add(Figure.of(
                        "P2",
                        Words.of(
                                "50 lignes après la " + Words.number(wanted, 0) + "ᵉ",
                                "50 rows after the " + Words.number(wanted, 0) + "th"),
                        times.served())
                .beside(times.bare())
                .within(15)
                .atMostTimes(2));
    }

    private void contains(Report report) {
        Setting.Times times = setting.times(
                nth -> setting.rep()
                        .post(
                                QUERY,
                                Json.write(Map.of(
                                        "filter",
                                        Map.of(
                                                "all",
                                                List.of(
                                                        Map.of(
                                                                "field",
                                                                "lastName",
                                                                "op",
                                                                "contains",
                                                                "value",
                                                                part(nth)),
                                                        Map.of(
                                                                "field",
                                                                "address.town",
                                                                "op",
                                                                "is",
                                                                "value",
                                                                town(nth))))))),
                nth -> setting.app()
                        .rows(
                                ROWS
                                        + " and comptoir.fold(c.last_name) like comptoir.fold(?) and"
                                        + " comptoir.fold(c.address_town) = comptoir.fold(?) order by c.label collate"
                                        + " \"fr-x-icu\", c.id limit 51",
                                me,
                                me,
                                "%" + part(nth) + "%",
                                town(nth)));
        report.add(Figure.of(
                        "P3",
                        Words.of("« contient » dans le nom, « est » dans la ville", "“contains” in name, “is” in town"),
                        times.served())
                .beside(times.bare())
                .within(30));
    }

    private void counts(Report report) {
        Setting.Times times = setting.times(
                nth -> setting.rep().post(COUNT, nth % 2 == 0 ? "{}" : Json.write(Map.of("filter", both(nth)))),
                nth -> {
                    String all =
                            "select count(*) from (select 1 from contact c where c.deleted_op is null and c.owner ="
                                    + " ?::uuid";
                    if (nth % 2 == 0) {
                        setting.app().one(all + " limit 10001) x", me);
                    } else {
                        setting.app()
                                .one(
                                        all
                                                + " and comptoir.fold(c.address_town) = comptoir.fold(?) and"
                                                + " c.job_title = ?::uuid limit 10001) x",
                                        me,
                                        town(nth),
                                        job(nth));
                    }
                });
        report.add(Figure.of("P4", Words.of("décompte plafonné à 10 001", "count, capped at 10,001"), times.served())
                .beside(times.bare())
                .within(10));
    }

    private static String town(int nth) {
        return TOWNS.get(nth % TOWNS.size());
    }

    private static String part(int nth) {
        return PARTS.get(nth / 3 % PARTS.size());
    }

    private String job(int nth) {
        return jobs.get(nth / 5 % jobs.size());
    }
}
