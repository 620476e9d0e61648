package comptoir.bench;

import comptoir.platform.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** The whole page of the largest customer: fields, past, notes, related lists, sums (P6). */
final class RecordPages implements Measure {

    private static final int MOST_STATEMENTS = 12;

    private final Setting setting;

    RecordPages(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Set<String> codes() {
        return Set.of("P6");
    }

    @Override
    public void take(Report report) {
        String customer = setting.app().one("select id from organisation where customer_number = 'C-0001'");
        IntConsumer page = nth -> requests(customer);
        Setting.Times times = setting.times(page, nth -> bare(customer));
        double statements = setting.statements(page, 20);
        report.add(Figure.of(
                        "P6",
                        Words.of("fiche entière du plus gros client", "whole page of the largest customer"),
                        times.served())
                .beside(times.bare())
                .within(20)
                .noted(
                        Words.number(statements, 0)
                                + Words.of(" instructions (12 au plus)", " statements (12 at most)"),
                        statements <= MOST_STATEMENTS));
    }

    /** What the web app asks when the page opens. */
    private void requests(String customer) {
        List<Map<String, Object>> related = List.of(
                Map.of(
                        "object",
                        "contact",
                        "link",
                        "organisation",
                        "fields",
                        List.of("firstName", "lastName", "jobTitle", "phone"),
                        "limit",
                        5),
                Map.of(
                        "object",
                        "quote",
                        "link",
                        "organisation",
                        "fields",
                        List.of("number", "title", "state"),
                        "sort",
                        List.of(Map.of("field", "number", "desc", true)),
                        "limit",
                        5));
        setting.rep()
                .post(
                        "/api/w/bench/records/organisation/" + customer + "/page",
                        Json.write(Map.of("related", related, "timeline", true)));
    }

    private void bare(String customer) {
        String me = setting.me();
        Postgres app = setting.app();
        app.rows(
                "select o.*, i.label, m.label, r.* from organisation o left join industry i on i.id = o.industry left"
                        + " join member m on m.id = o.owner left join rollup_organisation r on r.id = o.id where o.id ="
                        + " ?::uuid and o.owner = ?::uuid",
                customer,
                me);
        app.rows(
                "select c.*, o.number, o.at, o.actor_name, o.door from change c join operation o on o.id = c.op where"
                        + " c.record = ?::uuid order by c.rev desc limit 51",
                customer);
        app.rows(
                "select n.id, n.text, o.actor_name, o.at from note n join operation o on o.id = n.created_op where"
                        + " n.about_record = ? and n.deleted_op is null order by n.id desc limit 500",
                customer);
        app.rows(
                "select id, label, phone, email from contact where organisation = ?::uuid and owner = ?::uuid and"
                        + " deleted_op is null order by label collate \"fr-x-icu\", id limit 6",
                customer,
                me);
        app.rows(
                "select id, label, title, state, net_total from quote where organisation = ?::uuid and owner = ?::uuid"
                        + " and deleted_op is null order by label collate \"fr-x-icu\", id limit 6",
                customer,
                me);
        app.one(
                "select count(*) from (select 1 from contact where organisation = ?::uuid and owner = ?::uuid and"
                        + " deleted_op is null limit 10001) x",
                customer,
                me);
        app.one(
                "select count(*) from (select 1 from quote where organisation = ?::uuid and owner = ?::uuid and"
                        + " deleted_op is null limit 10001) x",
                customer,
                me);
    }
}
