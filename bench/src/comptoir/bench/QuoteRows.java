package comptoir.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes the quotes of five lines, their totals right to the cent. */
final class QuoteRows {

    private static final List<String> QUOTE = List.of(
            "id",
            "rev",
            "created_op",
            "updated_op",
            "number",
            "title",
            "organisation",
            "owner",
            "author",
            "state",
            "quoted_on",
            "made_at",
            "valid_until",
            "buyer_name",
            "buyer_number",
            "net_total",
            "vat_total",
            "gross_total",
            "cost_total",
            "margin",
            "sent_at",
            "answered_on",
            "paid",
            "paid_on");
    private static final List<String> LINE = List.of(
            "id",
            "rev",
            "made_rev",
            "created_op",
            "updated_op",
            "quote",
            "position",
            "kind",
            "product",
            "name",
            "quantity",
            "unit",
            "price",
            "cost",
            "discount",
            "vat",
            "net");
    private static final List<String> TITLES = List.of(
            "Fournitures du trimestre",
            "Agrandissement de l’atelier",
            "Contrat d’entretien",
            "Renouvellement",
            "Chantier");
    private static final BigDecimal VAT = new BigDecimal("0.20");

    private final World world;
    private final List<Dictionary.Product> products;
    private final LocalDate today;
    private final List<UUID> ids = new ArrayList<>();
    private final List<List<Line>> lines = new ArrayList<>();

    private record Line(Dictionary.Product product, BigDecimal quantity, BigDecimal net, BigDecimal cost) {}

    QuoteRows(World world, Dictionary dictionary, LocalDate today) {
        this.world = world;
        this.products = dictionary.products();
        this.today = today;
    }

    void quotes(CopyInto into) {
        Operation operation = into.operation("quote", world.size.quotes);
        int year = 0;
        int nth = 0;
        try (CopyRows rows = into.rows("quote", QUOTE)) {
            for (int i = 0; i < world.size.quotes; i++) {
                LocalDate day = today.minusDays(730L - 730L * i / world.size.quotes);
                nth = day.getYear() == year ? nth + 1 : 1;
                year = day.getYear();
                quote(rows, operation, i, day, String.format("D-%d-%04d", year, nth));
            }
        }
        operation.close();
        into.counters("D-{YYYY}-{0000}");
    }

    private void quote(CopyRows rows, Operation operation, int i, LocalDate day, String number) {
        UUID id = world.id(i, world.size.quotes);
        int customer = world.customer();
        List<Line> its = new ArrayList<>();
        for (int n = 0; n < Size.LINES_A_QUOTE; n++) {
            its.add(line());
        }
        ids.add(id);
        lines.add(its);
        BigDecimal net = its.stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal cost = its.stream().map(Line::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal vat = net.multiply(VAT).setScale(2, RoundingMode.HALF_UP);
        int fate = world.random.nextInt(100);
        String state = fate < 15 ? "draft" : fate < 40 ? "sent" : fate < 90 ? "accepted" : "declined";
        boolean answered = state.equals("accepted") || state.equals("declined");
        boolean paid = state.equals("accepted") && world.in(80);
        LocalDate answer = earlier(day.plusDays(3 + world.random.nextInt(20)));
        rows.row(
                id,
                operation.rev(i),
                operation.id(),
                operation.id(),
                number,
                world.in(60) ? world.names.common(TITLES, 1) : null,
                world.organisations.get(customer),
                world.owners.get(customer),
                world.owners.get(customer),
                state,
                day,
                day + "T09:30:00Z",
                day.plusDays(30),
                world.organisationNames.get(customer),
                String.format("C-%04d", customer + 1),
                net,
                vat,
                net.add(vat),
                cost,
                net.subtract(cost),
                state.equals("draft") ? null : day + "T10:15:00Z",
                answered ? answer : null,
                paid,
                paid ? earlier(answer.plusDays(15 + world.random.nextInt(45))) : null);
    }

    private LocalDate earlier(LocalDate day) {
        return day.isAfter(today) ? today : day;
    }

    private Line line() {
        Dictionary.Product product = world.names.common(products, 1.5);
        BigDecimal quantity = BigDecimal.valueOf(1 + world.random.nextInt(20));
        return new Line(
                product,
                quantity,
                product.price().multiply(quantity).setScale(2, RoundingMode.HALF_UP),
                product.cost().multiply(quantity).setScale(2, RoundingMode.HALF_UP));
    }

    void lines(CopyInto into) {
        long all = (long) world.size.quotes * Size.LINES_A_QUOTE;
        Operation operation = into.operation("quoteLine", 2 * all);
        try (CopyRows rows = into.rows("quote_line", LINE)) {
            for (int i = 0; i < ids.size(); i++) {
                for (int n = 0; n < Size.LINES_A_QUOTE; n++) {
                    Line line = lines.get(i).get(n);
                    long nth = (long) i * Size.LINES_A_QUOTE + n;
                    rows.row(
                            world.id(nth, all),
                            operation.rev(nth),
                            operation.rev(all + nth),
                            operation.id(),
                            operation.id(),
                            ids.get(i),
                            n + 1,
                            "item",
                            line.product().id(),
                            line.product().name(),
                            line.quantity(),
                            line.product().unit(),
                            line.product().price(),
                            line.product().cost(),
                            0,
                            20,
                            line.net());
                }
            }
        }
        operation.close();
    }
}
