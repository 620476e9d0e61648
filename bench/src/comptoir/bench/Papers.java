package comptoir.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Papers, sums over all quotes, memory (P9, P10, P17). */
final class Papers implements Measure {

    private static final double MOST_MEGABYTES = 400;

    private final Setting setting;

    Papers(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Set<String> codes() {
        return Set.of("P9", "P10", "P17");
    }

    @Override
    public void take(Report report) {
        if (setting.choice().wants(Set.of("P9"))) {
            List<String> drafts = setting.app()
                    .column(
                            "select id from quote where state = 'draft' and owner = ?::uuid and net_total > 0 order by"
                                    + " id limit 20",
                            setting.me());
            report.add(Figure.of(
                            "P9",
                            Words.of("PDF d’un devis d’une page", "PDF of a quote of one page"),
                            setting.times(
                                            nth -> setting.rep()
                                                    .bytes("/api/w/bench/quotes/" + drafts.get(nth % drafts.size())
                                                            + "/pdf"),
                                            nth -> {},
                                            60,
                                            15)
                                    .served())
                    .within(150));
        }
        if (setting.choice().wants(Set.of("P10"))) {
            revenue(report);
        }
        if (setting.choice().wants(Set.of("P17"))) {
            double megabytes = setting.instance().residentMegabytes();
            System.out.printf(
                    "P17  %-58s %9s%s%n",
                    Words.of("mémoire du programme, sans PostgreSQL", "memory of the program, PostgreSQL aside"),
                    Words.number(megabytes, 0) + " Mo",
                    megabytes <= MOST_MEGABYTES
                            ? "  ✓"
                            : Words.of("  court (400 au plus au repos)", "  short (400 at most when idle)"));
        }
    }

    private void revenue(Report report) {
        String me = setting.me();
        Setting.Times months = setting.times(
                nth -> setting.rep().fetch("/api/w/bench/revenue/months?from=2025-01&to=2026-12"),
                nth -> setting.app()
                        .rows(
                                "select date_trunc('month', paid_on)::date, sum(net_total) from quote where paid and"
                                    + " deleted_op is null and paid_on between '2025-01-01' and '2026-12-31' and owner"
                                    + " = ?::uuid group by 1",
                                me));
        report.add(Figure.of("P10", Words.of("chiffre d’affaires par mois", "revenue by month"), months.served())
                .beside(months.bare())
                .within(60));
        String body = comptoir.platform.Json.write(Map.of("sort", List.of(Map.of("field", "revenue", "desc", true))));
        Setting.Times customers = setting.times(
                nth -> setting.rep().post("/api/w/bench/records/organisation/query", body),
                nth -> setting.app()
                        .rows(
                                "select o.*, r.* from organisation o left join rollup_organisation r on r.id = o.id"
                                    + " where o.deleted_op is null and o.owner = ?::uuid order by r.revenue desc nulls"
                                    + " last, o.id limit 51",
                                me));
        report.add(
                Figure.of("P10b", Words.of("chiffre d’affaires par client", "revenue by customer"), customers.served())
                        .beside(customers.bare())
                        .within(60));
    }
}
