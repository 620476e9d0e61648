package comptoir.sales;

import static comptoir.sales.QuoteImport.mapping;
import static comptoir.sales.QuoteImport.options;
import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.TestData;
import comptoir.platform.Consistency;
import comptoir.platform.Tables;
import comptoir.records.imports.ImportOptions.MissingLinks;
import comptoir.records.imports.ImportRun;
import comptoir.records.imports.Imports;
import comptoir.records.imports.UnknownValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A company moves in with the sales of its last program: what they come to is what its file says. */
class MavenPastTest {

    @RegisterExtension
    static final SalesDesk desk = SalesDesk.open();

    private static final String SAMPLE = "1-crm/maven-crm-sales-opportunities/";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    private record Sale(String rep, String product, String account, String stage, String closed, String value) {

        BigDecimal amount() {
            return new BigDecimal(value);
        }
    }

    @Test
    void thePipelineComesInAsTheQuotesItWasAndItsRevenueIsTheFiles() throws IOException {
        Path folder = TestData.at(SAMPLE);
        QuoteImport files = new QuoteImport(desk, desk.company.anne());
        for (String each : List.of("organisation:accounts", "product:products", "member:sales_teams")) {
            String[] parts = each.split(":", -1);
            Imports.Look look = files.upload(parts[0], read(folder, parts[1]));
            assertThat(files.run(look.run().id(), options(Map.of(0, "name"), MissingLinks.CREATE))
                            .counts()
                            .refused())
                    .isZero();
        }
        List<Sale> sales = sales(folder);
        Imports.Look look = files.upload("quote", read(folder, "sales_pipeline"));
        assertThat(mapping(look))
                .isEqualTo(Map.of(
                        0, "takenOverNumber",
                        1, "owner",
                        2, "product",
                        3, "organisation",
                        4, "state",
                        5, "quotedOn",
                        6, "answeredOn",
                        7, "net"));
        UUID run = look.run().id();
        ImportRun checked = files.check(run, options(mapping(look), MissingLinks.CREATE));
        long accountless =
                sales.stream().filter(sale -> sale.account().isEmpty()).count();
        assertThat(checked.counts()).isEqualTo(new ImportRun.Counts(8800, 8800, 8800 - accountless, 0, 0, accountless));
        assertThat(files.imports().unknown(desk.company.schema(), desk.company.anne(), run))
                .containsExactly(new UnknownValue("product", "GTXPro", 1480, UnknownValue.Fate.MADE));
        files.mean(run, "product", "GTXPro", named("product", "GTX Pro").toString());
        ImportRun done = files.run(run);
        assertThat(done.counts().created()).isEqualTo(8800 - accountless);
        assertThat(accountless).isEqualTo(1425);

        List<List<String>> refused = files.refused(run);
        assertThat(refused).hasSize(1 + 1425);
        Imports.Look corrected = files.upload(
                "quote", refused.stream().map(MavenPastTest::corrected).collect(Collectors.joining("\n")));
        files.check(corrected.run().id(), options(mapping(corrected), MissingLinks.CREATE));
        files.mean(
                corrected.run().id(),
                "product",
                "GTXPro",
                named("product", "GTX Pro").toString());
        assertThat(files.run(corrected.run().id()).counts()).isEqualTo(new ImportRun.Counts(1425, 1425, 1425, 0, 0, 0));

        List<Sale> won =
                sales.stream().filter(sale -> sale.stage().equals("Won")).toList();
        assertThat(won).hasSize(4238);
        assertThat(count("paid")).isEqualTo(4238);
        assertThat(count("state = 'declined'")).isEqualTo(stage(sales, "Lost"));
        assertThat(count("state = 'sent'")).isEqualTo(stage(sales, "Engaging"));
        assertThat(count("state = 'draft'")).isEqualTo(stage(sales, "Prospecting"));
        assertThat(revenue("'all'", "")).isEqualTo(Map.of("all", new BigDecimal("10005534")));
        assertThat(revenue("m.name", "join {1} m on m.id = q.owner")).isEqualTo(sums(won, Sale::rep));
        assertThat(revenue("p.name", "join {2} l on l.quote = q.id join {3} p on p.id = l.product"))
                .isEqualTo(sums(won, sale -> sale.product().replace("GTXPro", "GTX Pro")));
        assertThat(months())
                .isEqualTo(sums(
                        won,
                        sale -> YearMonth.from(LocalDate.parse(sale.closed(), DAY))
                                .toString()));
        assertThat(new Consistency(desk.company.workspace().database()).broken(desk.company.schema()))
                .isEmpty();
    }

    /** As somebody corrects it in a sheet: the account that was missing. */
    private static String corrected(List<String> row) {
        List<String> cells = new ArrayList<>(row);
        if (cells.get(3).isEmpty()) {
            cells.set(3, "Cancity");
        }
        return String.join(",", cells);
    }

    private static String read(Path folder, String name) throws IOException {
        return Files.readString(folder.resolve(name + ".csv"));
    }

    private static List<Sale> sales(Path folder) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("sales_pipeline.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Sale(cells[1], cells[2], cells[3], cells[4], cells[6], cells[7]))
                    .toList();
        }
    }

    private static long stage(List<Sale> sales, String stage) {
        return sales.stream().filter(sale -> sale.stage().equals(stage)).count();
    }

    private static Map<String, BigDecimal> sums(List<Sale> sales, Function<Sale, String> by) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        sales.forEach(sale -> sums.merge(by.apply(sale), sale.amount(), BigDecimal::add));
        return sums;
    }

    private Map<String, BigDecimal> months() {
        Map<String, BigDecimal> months = new TreeMap<>();
        desk
                .revenue()
                .months(
                        desk.by(desk.company.anne()),
                        Optional.empty(),
                        Optional.of(YearMonth.of(2016, 1)),
                        Optional.of(YearMonth.of(2018, 12)))
                .stream()
                .filter(month -> !month.amount().isZero())
                .forEach(month -> months.put(
                        month.month().toString(), month.amount().amount().setScale(0)));
        return months;
    }

    private long count(String where) {
        return desk.company
                .workspace()
                .database()
                .inTransaction(
                        desk.company.schema(),
                        tx -> tx.dsl()
                                .fetchSingle(
                                        "select count(*) as n from {0} where deleted_op is null and " + where,
                                        Tables.of("quote"))
                                .get("n", Long.class));
    }

    private Map<String, BigDecimal> revenue(String by, String join) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        desk.company
                .workspace()
                .database()
                .doInTransaction(
                        desk.company.schema(),
                        tx -> tx.dsl()
                                .fetch(
                                        "select " + by + " as by, trim_scale(sum(q.net_total)) as sum from {0} q "
                                                + join + " where q.paid and q.deleted_op is null group by 1",
                                        Tables.of("quote"),
                                        Tables.of("member"),
                                        Tables.of("quote_line"),
                                        Tables.of("product"))
                                .forEach(row ->
                                        sums.put(row.get("by", String.class), row.get("sum", BigDecimal.class))));
        return sums;
    }

    private UUID named(String table, String name) {
        return desk.company
                .workspace()
                .database()
                .inTransaction(
                        desk.company.schema(),
                        tx -> tx.dsl()
                                .fetchSingle("select id from {0} where name = {1}", Tables.of(table), DSL.val(name))
                                .get("id", UUID.class));
    }
}
