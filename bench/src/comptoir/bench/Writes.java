package comptoir.bench;

import comptoir.platform.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;

/** New contacts, new quotes of five lines: durable and in the journal (P7, P8). */
final class Writes implements Measure {

    private final Setting setting;
    private final String me;
    private final List<String> customers;
    private final List<Dictionary.Product> products;
    private final UUID run = UUID.randomUUID();

    Writes(Setting setting) {
        this.setting = setting;
        this.me = setting.me();
        this.customers = setting.app()
                .column(
                        "select id from organisation where owner = ?::uuid and deleted_op is null order by id limit"
                                + " 200",
                        me);
        this.products = new Dictionary(setting.app()).products();
    }

    @Override
    public Set<String> codes() {
        return Set.of("P7", "P8");
    }

    @Override
    public void take(Report report) {
        if (setting.choice().wants(Set.of("P7"))) {
            contact(report);
        }
        if (setting.choice().wants(Set.of("P8"))) {
            quote(report);
        }
    }

    private void contact(Report report) {
        IntConsumer served = nth -> setting.rep()
                .post(
                        "/api/w/bench/records/contact",
                        Json.write(Map.of(
                                "values",
                                Map.of(
                                        "firstName",
                                        "Élodie",
                                        "lastName",
                                        "Marchand",
                                        "organisation",
                                        customer(nth),
                                        "owner",
                                        me,
                                        "phone",
                                        "01 42 68 53 00",
                                        "email",
                                        "elodie." + run + "." + nth + "@exemple.fr",
                                        "address",
                                        Map.of("postcode", "69003", "town", "Lyon")))));
        Setting.Times times = setting.times(served, nth -> setting.app().inTransaction(() -> bareContact(nth)));
        double statements = setting.statements(served, 20);
        report.add(Figure.of("P7", Words.of("nouveau contact", "new contact"), times.served())
                .beside(times.bare())
                .within(10)
                .noted(Words.number(statements, 0) + Words.of(" instructions", " statements"), true));
    }

    private void bareContact(int nth) {
        Postgres app = setting.app();
        String operation = begin(app);
        String id = app.one(
                "insert into contact (created_op, updated_op, first_name, last_name, organisation, phone, email,"
                        + " address_postcode, address_town, owner) values (?, ?, 'Élodie', 'Marchand', ?::uuid,"
                        + " '+33142685300', ?, '69003', 'Lyon', ?::uuid) returning id",
                Long.valueOf(operation),
                Long.valueOf(operation),
                customer(nth),
                "elodie." + run + ".b" + nth + "@exemple.fr",
                me);
        app.execute(
                "insert into identifier (value, object, record, field) values ('+33142685300', 'contact', ?::uuid,"
                        + " 'phone'), (?, 'contact', ?::uuid, 'email')",
                id,
                "elodie." + run + ".b" + nth + "@exemple.fr",
                id);
        close(app, operation, "contact");
    }

    private static String begin(Postgres app) {
        return app.rows("select nextval('operation_seq'), set_config('comptoir.op', pg_current_xact_id()::text, true)")
                .getFirst()[0];
    }

    private static void close(Postgres app, String operation, String object) {
        app.execute(
                "insert into operation (id, rev, at, actor_name, door, kind, model_version, objects) select ?,"
                        + " nextval('rev_seq'), now(), 'Comptoir', 'bench', 'write', model_version, array[?] from"
                        + " workspace_state",
                Long.valueOf(operation),
                object);
    }

    private void quote(Report report) {
        IntConsumer inOne =
                nth -> setting.rep().post("/api/w/bench/records/batch", Json.write(Map.of("changes", batch(nth))));
        Setting.Times times = setting.times(inOne, nth -> setting.app().inTransaction(() -> bareQuote(nth)));
        double statements = setting.statements(inOne, 20);
        report.add(Figure.of(
                        "P8",
                        Words.of("nouveau devis de 5 lignes, en une demande", "new quote of 5 lines, one request"),
                        times.served())
                .beside(times.bare())
                .within(15)
                .noted(Words.number(statements, 0) + Words.of(" instructions", " statements"), true));
        IntConsumer asEditor = this::inTwo;
        Samples editor = setting.times(asEditor);
        double two = setting.statements(asEditor, 20);
        report.add(Figure.of(
                        "P8b",
                        Words.of(
                                "le même comme l’éditeur : deux demandes", "the same as the editor does: two requests"),
                        editor)
                .within(30)
                .noted(Words.number(two, 0) + Words.of(" instructions", " statements"), true));
    }

    private List<Map<String, Object>> batch(int nth) {
        List<Map<String, Object>> changes = new ArrayList<>();
        changes.add(Map.of(
                "create",
                "quote",
                "ref",
                "q",
                "values",
                Map.of("organisation", customer(nth), "title", "Fournitures")));
        lines(nth).forEach(line -> {
            Map<String, Object> values = new HashMap<>(line);
            values.put("quote", Map.of("ref", "q"));
            values.put("name", values.remove("label"));
            changes.add(Map.of("create", "quoteLine", "values", values));
        });
        return changes;
    }

    private void inTwo(int nth) {
        Map<String, Object> made = setting.rep()
                .send("POST", "/api/w/bench/quotes", Map.of("organisation", customer(nth), "title", "Fournitures"));
        setting.rep().send("PUT", "/api/w/bench/quotes/" + made.get("id") + "/lines", Map.of("lines", lines(nth)));
    }

    private List<Map<String, Object>> lines(int nth) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < Size.LINES_A_QUOTE; i++) {
            Dictionary.Product product = product(nth, i);
            lines.add(Map.of(
                    "kind", "item",
                    "product", product.id().toString(),
                    "label", product.name(),
                    "quantity", Integer.toString(1 + i),
                    "unit", product.unit(),
                    "price", product.price().toPlainString(),
                    "vat", "20"));
        }
        return lines;
    }

    private void bareQuote(int nth) {
        Postgres app = setting.app();
        String operation = begin(app);
        long op = Long.parseLong(operation);
        String number = app.one(
                "insert into quote_number as n (series, period, last) values ('B', '', 1) on conflict (series, period)"
                        + " do update set last = n.last + 1 returning last");
        String quote = app.one(
                "insert into quote (created_op, updated_op, number, organisation, owner, author, quoted_on, made_at,"
                    + " valid_until) values (?, ?, ?, ?::uuid, ?::uuid, ?::uuid, current_date, now(), current_date +"
                    + " 30) returning id",
                op,
                op,
                "B-" + run + "-" + number,
                customer(nth),
                me,
                me);
        for (int i = 0; i < Size.LINES_A_QUOTE; i++) {
            Dictionary.Product product = product(nth, i);
            app.execute(
                    "insert into quote_line (created_op, updated_op, quote, position, product, name, quantity, unit,"
                        + " price, cost, vat, net) values (?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, 20, round(?::numeric *"
                        + " ?, 2))",
                    op,
                    op,
                    quote,
                    i + 1,
                    product.id(),
                    product.name(),
                    1 + i,
                    product.unit(),
                    product.price(),
                    product.cost(),
                    product.price(),
                    1 + i);
        }
        app.execute(
                "update quote q set net_total = s.net, vat_total = round(s.net * 0.2, 2), gross_total = s.net +"
                        + " round(s.net * 0.2, 2) from (select sum(net) as net from quote_line where quote = ?::uuid) s"
                        + " where q.id = ?::uuid",
                quote,
                quote);
        app.execute(
                "insert into identifier (value, object, record, field) values (?, 'quote', ?::uuid, 'number')",
                number,
                quote);
        app.execute("update rollup_organisation set quotes = quotes + 1 where id = ?::uuid", customer(nth));
        app.execute("update rollup_member set quotes = quotes + 1 where id = ?::uuid", me);
        close(app, operation, "quote");
    }

    private String customer(int nth) {
        return customers.get(nth % customers.size());
    }

    private Dictionary.Product product(int nth, int line) {
        return products.get((nth * 7 + line) % products.size());
    }
}
