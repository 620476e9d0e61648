package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.dictionary.Asker;
import comptoir.documents.LegalMentions;
import comptoir.documents.Rendering;
import comptoir.outbox.Outbox;
import comptoir.platform.Consistency;
import comptoir.platform.FileStore;
import comptoir.platform.SecretBox;
import comptoir.platform.TestPostgres;
import comptoir.records.RollupCheck;
import comptoir.records.files.FileCheck;
import comptoir.records.files.RecordFiles;
import comptoir.sales.CustomerPages;
import comptoir.sales.LineForm;
import comptoir.sales.LinesForm;
import comptoir.sales.QuoteLineRules;
import comptoir.sales.QuotePress;
import comptoir.sales.QuoteReading;
import comptoir.sales.QuoteRules;
import comptoir.sales.QuoteSending;
import comptoir.sales.Quotes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold at any moment is asked every night; each rule is shown to be able to fail. */
class CheckTest {

    private static final Path RULES = Path.of("src/main/resources/db/consistency");

    private final InstantSource time = () -> this.belloc.workspace().clock().instant();
    private final TestCompany belloc = TestCompany.open(new QuoteRules(time), new QuoteLineRules());
    private final Path folder = TestPostgres.temporaryFolder();
    private final FileStore contents = FileStore.in(folder);

    @BeforeEach
    void aCustomerWithASentAndAPaidQuote() {
        belloc.start();
        UUID customer = belloc.create(
                belloc.anne(),
                "organisation",
                Map.of(
                        "name",
                        "Café du Port",
                        "phone",
                        "0299401827",
                        "owner",
                        belloc.camille().member().orElseThrow().toString()));
        UUID quote = sent(customer);
        quotes().accept(anne(), quote, Optional.empty());
        quotes().paid(anne(), quote, LocalDate.of(2026, 11, 23));
        sent(customer);
        new RecordFiles(belloc.records(), contents)
                .attach(
                        anne(),
                        new RecordFiles.About("organisation", customer),
                        new RecordFiles.Sent(
                                "Plan.png",
                                OptionalLong.empty(),
                                new ByteArrayInputStream("plan".getBytes(StandardCharsets.UTF_8))));
        assertThat(broken()).isEmpty();
    }

    @AfterEach
    void closed() {
        belloc.close();
        TestPostgres.delete(folder);
    }

    @Test
    void sumsThatSomebodyFalsifiedArePutRightAndTold() {
        Map<String, Object> before = figures();
        behindTheBack("update rollup_organisation set revenue = revenue + 1, quotes = 0");
        behindTheBack("delete from rollup_member");
        NightCheck check = check();
        NightCheck.Findings found = check.findings(belloc.schema(), () -> true);
        assertThat(found.repaired()).isEqualTo(Map.of("member", 6, "organisation", 1));
        assertThat(found.broken()).isEmpty();
        assertThat(figures()).isEqualTo(before);
        assertThat(check.look(belloc.schema(), () -> true)).isZero();
    }

    @Test
    void whatCannotBeRepairedIsTold() {
        behindTheBack("delete from identifier");
        assertThat(check().findings(belloc.schema(), () -> true).broken())
                .containsOnlyKeys("identifiers_find_organisations");
        assertThat(check().look(belloc.schema(), () -> true)).isEqualTo(1);
    }

    @Test
    void aContentThatIsMissingOrNoLongerWhatItWasIsToldByTheNameOfItsFile() throws IOException {
        Path content = contents.find(
                        belloc.schema(), contents.list(belloc.schema()).getFirst())
                .orElseThrow();
        Files.writeString(content, "pl4n");
        assertThat(check().findings(belloc.schema(), () -> true).broken())
                .isEqualTo(Map.of("files_have_their_content", "Plan.png"));
        Files.delete(content);
        assertThat(check().findings(belloc.schema(), () -> true).broken())
                .isEqualTo(Map.of("files_have_their_content", "Plan.png"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sent_quotes_keep_what_went_out | delete from quote_version",
                "quotes_add_up_their_lines | update quote set net_total = net_total + 1, gross_total = gross_total + 1 where not paid",
                "organisations_sum_their_paid_quotes | update rollup_organisation set revenue = revenue + 1",
                "operations_are_numbered_without_holes | delete from operation where number = 3",
                "identifiers_belong_to_known_objects | update identifier set object = 'nothing'",
                "changes_belong_to_an_operation | update change set op = -op",
                "members_count_their_organisations | update rollup_member set organisations = organisations + 1",
                "identifiers_find_organisations | delete from identifier",
                "files_go_with_their_record | insert into purged select about_record::uuid, about_object, 0, 0 from file"
            })
    void eachRuleSaysWhenItDoesNotHold(String rule, String falsification) {
        behindTheBack(falsification);
        assertThat(broken()).containsOnlyKeys(rule);
    }

    @Test
    void everyRuleIsAmongThoseShownToFail() throws IOException, NoSuchMethodException {
        CsvSource shown = CheckTest.class
                .getDeclaredMethod("eachRuleSaysWhenItDoesNotHold", String.class, String.class)
                .getAnnotation(CsvSource.class);
        List<String> rules = Stream.of(shown.value())
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        try (Stream<Path> files = Files.walk(RULES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString().replace(".sql", "")))
                    .containsExactlyInAnyOrderElementsOf(rules);
        }
    }

    private UUID sent(UUID customer) {
        UUID quote = quotes().draft(anne(), customer, Optional.empty(), Optional.of("Coin café"))
                .only()
                .id();
        Map<String, Object> line = Map.of("kind", "item", "name", "Machine", "quantity", "1", "price", "100");
        quotes().writeLines(
                        anne(),
                        quote,
                        new LinesForm(
                                Optional.empty(), List.of(new LineForm(Optional.empty(), false, line)), Map.of()));
        Outbox outbox = new Outbox(belloc.records(), SecretBox.forThisRun(), workspace -> {}, time);
        QuotePress press = new QuotePress(new Rendering(), LegalMentions.read());
        long seen = new QuoteReading(belloc.records(), press, time)
                .get(anne(), quote)
                .rev();
        new QuoteSending(belloc.records(), press, outbox, CustomerPages.under(""), time).markSent(anne(), quote, seen);
        return quote;
    }

    private Quotes quotes() {
        return new Quotes(belloc.records(), time);
    }

    private Asker anne() {
        return belloc.asker(belloc.anne());
    }

    private NightCheck check() {
        return new NightCheck(
                new RollupCheck(belloc.records()),
                new Consistency(belloc.workspace().database()),
                new FileCheck(belloc.workspace().database(), contents));
    }

    private Map<String, String> broken() {
        return new Consistency(belloc.workspace().database()).broken(belloc.schema());
    }

    private Map<String, Object> figures() {
        return belloc.workspace().database().inTransaction(belloc.schema(), tx -> {
            tx.dsl().execute("set local search_path = \"" + belloc.schema().name() + "\", public");
            return Map.of(
                    "organisations",
                    tx.dsl()
                            .fetch("select * from rollup_organisation order by id")
                            .intoMaps(),
                    "members",
                    tx.dsl().fetch("select * from rollup_member order by id").intoMaps());
        });
    }

    /** As whoever owns the tables could, past every guard. */
    private void behindTheBack(String sql) {
        belloc.workspace().database().<Object>inSchemaChange(belloc.schema(), tx -> {
            tx.dsl().execute("set local search_path = \"" + belloc.schema().name() + "\", public");
            tx.dsl().execute("alter table quote disable trigger user");
            tx.dsl().execute(sql);
            return tx.dsl().execute("alter table quote enable trigger user");
        });
    }
}
