package comptoir.app.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.app.demo.Demo;
import comptoir.app.demo.DemoClock;
import comptoir.app.demo.Doors;
import comptoir.dictionary.Asker;
import comptoir.identity.SignIn;
import comptoir.kernel.Actor;
import comptoir.kernel.Siren;
import comptoir.platform.Consistency;
import comptoir.platform.Database;
import comptoir.platform.StartProblem;
import comptoir.platform.StartRefused;
import comptoir.platform.TestPostgres;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Lists;
import comptoir.records.Query;
import comptoir.records.Records;
import comptoir.records.Row;
import comptoir.sales.MonthRevenue;
import comptoir.sales.Revenue;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The invented company is there, whole, and looks like one that has worked for two years. */
class DemoTest {

    private static final WorkspaceSchema TORREVAL = new WorkspaceSchema("torreval_espresso");
    private static final Actor PROGRAM = Actor.program("Comptoir");
    private static final LocalDate TODAY =
            Clock.systemUTC().instant().atZone(ZoneId.of("Europe/Paris")).toLocalDate();

    private static Path folder;
    private static OpenedInstance instance;
    private static DemoClock clock;
    private static DemoMark mark;
    private static List<Demo.Person> people;

    @BeforeAll
    static void twoYearsGoBy() {
        folder = TestPostgres.temporaryFolder();
        clock = new DemoClock(Clock.systemUTC());
        Settings settings = Settings.of(
                List.of("--data", folder.toString()), Map.of("COMPTOIR_PROGRAMS", TestPostgres.PROGRAMS.toString()));
        instance = OpenedInstance.open(
                OpenedDatabase.forCommand(settings),
                "http://127.0.0.1:8060",
                parts -> parts.registerBean(
                        "demoClock", Clock.class, () -> clock, definition -> definition.setPrimary(true)));
        mark = new DemoMark(folder);
        people = start().invented(instance, clock, mark);
    }

    @AfterAll
    static void gone() {
        instance.close();
        TestPostgres.delete(folder);
    }

    @Test
    void everythingIsThereInTheNumbersPromised() {
        assertThat(count("organisation")).isEqualTo(60);
        assertThat(count("contact")).isEqualTo(150);
        assertThat(count("product")).isEqualTo(40);
        assertThat(count("quote")).isEqualTo(300);
        assertThat(count("member")).isEqualTo(6);
    }

    @Test
    void quotesAreInEveryStateAndNoneLiesInTheFuture() {
        List<Row> quotes = all("quote");
        assertThat(number(quotes, state("draft"))).isBetween(4L, 25L);
        assertThat(number(quotes, state("declined"))).isBetween(30L, 90L);
        assertThat(number(quotes, state("sent").and(DemoTest::expired))).isBetween(20L, 90L);
        assertThat(number(quotes, state("sent").and(quote -> !expired(quote)))).isBetween(3L, 30L);
        assertThat(number(quotes, state("accepted").and(quote -> isTrue(quote, "paid"))))
                .isBetween(110L, 220L);
        assertThat(number(quotes, state("accepted").and(quote -> !isTrue(quote, "paid"))))
                .isBetween(3L, 40L);
        assertThat(quotes)
                .allMatch(quote -> !LocalDate.parse(text(quote, "quotedOn")).isAfter(TODAY));
        assertThat(quotes).allMatch(quote -> new BigDecimal(text(quote, "netTotal")).signum() > 0);
    }

    @Test
    void revenueComesInEveryMonthOfTheLastYearAndGrows() {
        Asker asker = new Asker(TORREVAL, PROGRAM, "test");
        List<MonthRevenue> months =
                instance.part(Revenue.class).months(asker, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(months)
                .hasSizeGreaterThanOrEqualTo(12)
                .allMatch(month -> new BigDecimal(month.amount().decimal()).signum() > 0);
    }

    @Test
    void numbersAreRightInFormAndBelongToNobody() {
        for (Row customer : all("organisation")) {
            assertThat(Siren.parse(text(customer, "siren")).isOk()).isTrue();
            assertThat(text(customer, "siren")).startsWith("999");
            assertThat(text(customer, "email")).endsWith(".example");
            assertThat(text(customer, "phone")).matches("\\+33(199 ?00|261 ?91|353 ?01|465 ?71|536 ?49)\\d{4}");
        }
        assertThat(all("contact"))
                .allMatch(contact -> contact.values().get("email") == null
                        || text(contact, "email").endsWith(".example"))
                .allMatch(contact -> contact.values().get("mobile") == null
                        || text(contact, "mobile").startsWith("+3363998"));
    }

    @Test
    void theJournalTellsOfTwoYearsInOrder() {
        Row oldest = instance.part(Records.class)
                .query(
                        TORREVAL,
                        PROGRAM,
                        Query.of("quote")
                                .sortedBy(new Query.Sort("madeAt", false))
                                .atMost(1))
                .rows()
                .getFirst();
        LocalDate begun = instance.part(Records.class)
                .history(TORREVAL, PROGRAM, "quote", oldest.id(), Optional.empty(), 50)
                .entries()
                .getLast()
                .at()
                .atZone(ZoneId.of("Europe/Paris"))
                .toLocalDate();
        assertThat(begun).isEqualTo(LocalDate.parse(text(oldest, "quotedOn"))).isBefore(TODAY.minusDays(600));
    }

    @Test
    void everyRuleHoldsAndIsSaidWhenItDoesNot() {
        Consistency consistency = new Consistency(instance.part(Database.class));
        assertThat(consistency.broken(TORREVAL)).isEmpty();
        assertThat(instance.part(Database.class).<Object>inSchemaChange(TORREVAL, tx -> {
                    tx.dsl().execute("update w_torreval_espresso.rollup_organisation set revenue = revenue + 1");
                    tx.dsl().execute("update w_torreval_espresso.rollup_member set organisations = organisations + 1");
                    tx.dsl().execute("delete from w_torreval_espresso.identifier");
                    tx.dsl().execute("delete from w_torreval_espresso.operation where number = 7");
                    return true;
                }))
                .isEqualTo(true);
        assertThat(consistency.broken(TORREVAL).keySet())
                .contains(
                        "identifiers_find_organisations",
                        "members_count_their_organisations",
                        "operations_are_numbered_without_holes",
                        "organisations_sum_their_paid_quotes");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream there = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(new CheckCommand(new Terminal(Locale.ENGLISH, there, there), Map.of()).run(instance))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("60 sums or counts were wrong (organisation)", "6 sums or counts were wrong (member)")
                .contains("the rule identifiers_find_organisations does not hold")
                .doesNotContain("members_count_their_organisations");
    }

    @Test
    void sixPeopleSignInWithWhatTheyWereTold() {
        assertThat(people)
                .extracting(Demo.Person::role)
                .containsExactlyInAnyOrder("administrator", "manager", "rep", "rep", "assistant", "readOnly");
        assertThat(people)
                .allMatch(person -> instance.part(SignIn.class)
                        .attempt(new SignIn.Attempt(person.email(), person.password(), "127.0.0.1", "test"))
                        .isOk());
    }

    @Test
    void aClaimedInstallationIsLeftAlone() {
        assertThatThrownBy(() -> demo().make()).hasMessageContaining("setup.link_used");
        assertThat(count("quote")).isEqualTo(300);
    }

    @Test
    void aDemoCutOffHalfWayIsSaidByTheNextStart() {
        assertThat(mark.isSet()).isFalse();
        assertThat(start().invented(instance, clock, mark)).isEmpty();
        assertThatThrownBy(() -> mark.during(() -> {
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");
        assertThatThrownBy(() -> start().invented(instance, clock, mark))
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(StartProblem.DEMO_UNFINISHED);
                    assertThat(refused.values()).containsEntry("folder", folder.toString());
                });
    }

    private static StartCommand start() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new StartCommand(new Terminal(Locale.ENGLISH, nowhere, nowhere), Map.of());
    }

    private static Demo demo() {
        return new Demo(Doors.of(instance::part), clock, 2026);
    }

    private static long count(String object) {
        return new Lists(instance.part(Records.class))
                .count(TORREVAL, PROGRAM, object, Optional.empty(), Optional.empty(), true);
    }

    private static List<Row> all(String object) {
        return new ArrayList<>(instance.part(Records.class)
                .query(TORREVAL, PROGRAM, Query.of(object).atMost(Query.LONGEST_PAGE))
                .rows());
    }

    private static long number(List<Row> quotes, Predicate<Row> which) {
        return quotes.stream().filter(which).count();
    }

    private static Predicate<Row> state(String state) {
        return quote -> text(quote, "state").equals(state);
    }

    private static boolean expired(Row quote) {
        return LocalDate.parse(text(quote, "validUntil")).isBefore(TODAY);
    }

    private static boolean isTrue(Row row, String field) {
        return Boolean.TRUE.equals(row.values().get(field));
    }

    private static String text(Row row, String field) {
        Object value = row.values().get(field);
        return value instanceof Map<?, ?> amount ? String.valueOf(amount.get("amount")) : String.valueOf(value);
    }
}
