package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.dictionary.Asker;
import comptoir.documents.LegalMentions;
import comptoir.documents.Rendering;
import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import comptoir.outbox.Outbox;
import comptoir.platform.Consistency;
import comptoir.platform.SecretBox;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.BulkRequest;
import comptoir.records.Change;
import comptoir.records.History;
import comptoir.records.Notes;
import comptoir.records.Query;
import comptoir.records.RecordOwner;
import comptoir.records.RecordsProblem;
import comptoir.records.Row;
import comptoir.records.Trash;
import comptoir.records.Written;
import comptoir.sales.CustomerPages;
import comptoir.sales.LineForm;
import comptoir.sales.LinesForm;
import comptoir.sales.QuoteLineRules;
import comptoir.sales.QuotePress;
import comptoir.sales.QuoteReading;
import comptoir.sales.QuoteRules;
import comptoir.sales.QuoteSending;
import comptoir.sales.Quotes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Thirty days after somebody threw it away, a record is gone, and nothing else is. */
class TrashTest {

    private final InstantSource time = () -> clock();
    private final List<RecordOwner> owners = List.of(new QuoteRules(time), new QuoteLineRules());
    private final TestCompany belloc = TestCompany.open(owners.toArray(RecordOwner[]::new));

    @BeforeEach
    void opened() {
        belloc.start();
    }

    /** What the consistency queries ask holds after each of these stories. */
    @AfterEach
    void everythingHolds() {
        assertThat(new Consistency(belloc.workspace().database()).broken(belloc.schema()))
                .isEmpty();
        belloc.close();
    }

    @Test
    void whatWasThrownAway29DaysAgoStaysAnd31DaysAgoIsGone() {
        UUID older = customer("Café du Port");
        throwAway("organisation", older);
        afterDays(2);
        UUID younger = customer("Hôtel des Remparts");
        throwAway("organisation", younger);
        afterDays(29);
        assertThat(purge()).isEqualTo(1);
        assertThat(trashed("organisation")).extracting(Row::id).containsExactly(younger);
        assertThatThrownBy(() -> belloc.write(anne(), new Change.Restore("organisation", older)))
                .isInstanceOf(Refused.class);
        belloc.write(anne(), new Change.Restore("organisation", younger));
        assertThat(purge()).isZero();
    }

    @Test
    void itsNotesItsIdentifiersAndItsLinesGoAlong() {
        UUID customer = customer("Café du Port");
        new Notes(belloc.records()).add(belloc.schema(), anne(), "screen", "organisation", customer, "Rappeler lundi");
        UUID quote = draft(customer);
        belloc.edit(anne(), "organisation", customer, "phone", "0299401827");
        throwAway("quote", quote);
        throwAway("organisation", customer);
        afterDays(31);
        assertThat(purge()).isEqualTo(2);
        assertThat(rows("select id from quote_line union all select id from note union all select id from quote"))
                .isEmpty();
        assertThat(rows("select record from identifier where record = '" + customer + "'"))
                .isEmpty();
        assertThat(belloc.records().search(belloc.schema(), anne(), "0299401827", 5))
                .isEmpty();
    }

    @Test
    void aReferenceLeftToItIsEmptiedByAnOperationOfItsOwn() {
        UUID customer = customer("Café du Port");
        UUID contact =
                belloc.create(anne(), "contact", Map.of("lastName", "Marchand", "organisation", customer.toString()));
        throwAway("organisation", customer);
        afterDays(31);
        purge();
        assertThat(belloc.get(anne(), "contact", contact).values().get("organisation"))
                .isNull();
        History.Entry emptied = history("contact", contact).getFirst();
        assertThat(emptied.kind()).isEqualTo("purge.references");
        assertThat(emptied.actorName()).isEqualTo("Comptoir");
        assertThat(emptied.changes()).hasSize(1);
        assertThat(emptied.changes().getFirst().before()).isEqualTo(link(customer));
        assertThat(history("contact", contact)).extracting(History.Entry::what).containsExactly("change", "create");
    }

    @Test
    void moreReferencesThanOneTransactionHoldsAreEmptiedAll() {
        UUID industry = belloc.create(anne(), "industry", Map.of("name", "Hôtellerie"));
        List<Change> some = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            some.add(Change.Create.of("organisation", Map.of("name", "Client " + i, "industry", industry.toString())));
        }
        belloc.write(anne(), some.toArray(Change[]::new));
        belloc.write(anne(), some.toArray(Change[]::new));
        throwAway("industry", industry);
        afterDays(31);
        assertThat(purge()).isEqualTo(1);
        assertThat(rows("select id from organisation where industry is not null"))
                .isEmpty();
        assertThat(rows("select id::text from operation where kind = 'purge.references'"))
                .hasSize(2);
    }

    @Test
    void aSentQuoteKeepsItsCustomerForEverAndADraftAsLongAsItIsThere() {
        UUID customer = customer("Café du Port");
        UUID sent = draft(customer);
        markSent(sent);
        assertThatThrownBy(() -> throwAway("quote", sent)).isInstanceOf(Refused.class);
        UUID other = customer("Hôtel des Remparts");
        UUID draft = draft(other);
        throwAway("organisation", customer);
        throwAway("organisation", other);
        afterDays(31);
        throwAway("quote", draft);
        assertThat(purge()).isZero();
        assertThat(belloc.get(anne(), "quote", sent).values().get("organisation"))
                .isEqualTo(Map.of("id", customer.toString(), "label", "Café du Port"));
        afterDays(31);
        assertThat(purge()).isEqualTo(2);
        assertThat(trashed("organisation")).extracting(Row::id).containsExactly(customer);
    }

    @Test
    void aLineThrownOutOfADraftThatWasSentSinceStaysAndItsNeighbourGoes() {
        UUID sent = draft(customer("Café du Port"));
        UUID kept = draft(customer("Hôtel des Remparts"));
        quotes().writeLines(asker(), sent, lines());
        quotes().writeLines(asker(), kept, lines());
        quotes().writeLines(asker(), sent, lines("Machine"));
        markSent(sent);
        afterDays(31);
        assertThat(purge()).isEqualTo(1);
        assertThat(rows("select quote from quote_line where deleted_op is not null"))
                .containsExactly(sent.toString());
    }

    @Test
    void aSentQuoteKeepsTheNameOfAContactWhoIsGone() {
        UUID customer = customer("Café du Port");
        UUID contact =
                belloc.create(anne(), "contact", Map.of("lastName", "Marchand", "organisation", customer.toString()));
        UUID quote = quotes().draft(asker(), customer, Optional.of(contact), Optional.empty())
                .only()
                .id();
        quotes().writeLines(asker(), quote, lines("Machine"));
        markSent(quote);
        throwAway("contact", contact);
        afterDays(31);
        assertThat(purge()).isEqualTo(1);
        Map<String, @Nullable Object> values =
                belloc.get(anne(), "quote", quote).values();
        assertThat(values.get("contact")).isNull();
        assertThat(values.get("buyerContact")).isEqualTo("Marchand");
    }

    @Test
    void undoingWhatTouchedItSaysThatItIsGone() {
        UUID customer = customer("Café du Port");
        UUID neighbour = customer("Hôtel des Remparts");
        UUID contact =
                belloc.create(anne(), "contact", Map.of("lastName", "Marchand", "organisation", customer.toString()));
        Written both = belloc.write(
                anne(),
                new Change.Update("organisation", customer, Optional.empty(), Map.of("info", "Un")),
                new Change.Update("organisation", neighbour, Optional.empty(), Map.of("info", "Deux")));
        Written moved = belloc.edit(anne(), "contact", contact, "organisation", neighbour.toString());
        Written edited = belloc.edit(anne(), "organisation", customer, "info", "Trois");
        Written away = throwAway("organisation", customer);
        afterDays(31);
        purge();
        for (Written gone : List.of(edited, away, moved)) {
            assertThatThrownBy(() -> undo(gone, true)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.refusal().problem()).isEqualTo(RecordsProblem.UNDO_PURGED);
                assertThat(Sentences.load().of(refused.refusal(), Locale.FRENCH))
                        .contains("définitivement");
                assertThat(Sentences.load().of(refused.refusal(), Locale.ENGLISH))
                        .contains("for good");
            });
        }
        assertThatThrownBy(() -> undo(both, false))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().problem()).isEqualTo(RecordsProblem.UNDO_CONFLICT));
        undo(both, true);
        assertThat(belloc.get(anne(), "organisation", neighbour).values().get("info"))
                .isNull();
    }

    @Test
    void aThousandAndMoreGoAndOneTroubledWorkspaceStopsNoOther() {
        List<Change> some = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            some.add(Change.Create.of("organisation", Map.of("name", "Client " + i)));
        }
        belloc.write(anne(), some.toArray(Change[]::new));
        belloc.write(anne(), some.toArray(Change[]::new));
        belloc.records()
                .trash(
                        belloc.schema(),
                        anne(),
                        new BulkRequest("organisation", "screen", List.of(), Optional.empty(), Optional.empty()));
        afterDays(31);
        NightRounds rounds = new NightRounds(
                List.of(new NightRounds.Work("the trash", trash()::purge)),
                () -> List.of(new WorkspaceSchema("not_there"), belloc.schema()),
                belloc.workspace().clock());
        rounds.round();
        assertThat(rows("select id from organisation")).isEmpty();
        assertThat(rows("select record from purged")).hasSize(1200);
        assertThat(rounds.nextNight()).isEqualTo(Instant.parse("2026-12-25T02:00:00Z"));
    }

    @Test
    void whatGoesWrongWithOneObjectKeepsNoOtherInTheTrash() {
        UUID customer = customer("Café du Port");
        UUID contact = belloc.create(anne(), "contact", Map.of("lastName", "Marchand"));
        throwAway("contact", contact);
        throwAway("organisation", customer);
        afterDays(31);
        RecordOwner troubled = new RecordOwner() {
            @Override
            public String object() {
                return "contact";
            }

            @Override
            public Set<UUID> keeps(Tx tx, Set<UUID> ids) {
                throw new IllegalStateException("troubled");
            }
        };
        assertThat(new Trash(belloc.records(), List.of(troubled), time).purge(belloc.schema(), () -> true))
                .isEqualTo(1);
        assertThat(trashed("organisation")).isEmpty();
        assertThat(trashed("contact")).extracting(Row::id).containsExactly(contact);
    }

    @Test
    void itsModuleIsAskedOnceWhichItKeeps() {
        UUID sent = draft(customer("Café du Port"));
        quotes().writeLines(asker(), sent, lines("Un", "Deux", "Trois"));
        quotes().writeLines(asker(), sent, lines("Machine"));
        markSent(sent);
        afterDays(31);
        List<Set<UUID>> asked = new ArrayList<>();
        RecordOwner listening = new RecordOwner() {
            private final QuoteLineRules rules = new QuoteLineRules();

            @Override
            public String object() {
                return rules.object();
            }

            @Override
            public void beforeRemoval(Tx tx, Set<UUID> ids, boolean commanded) {
                asked.add(ids);
                rules.beforeRemoval(tx, ids, commanded);
            }

            @Override
            public Set<UUID> keeps(Tx tx, Set<UUID> ids) {
                asked.add(ids);
                return rules.keeps(tx, ids);
            }
        };
        assertThat(new Trash(belloc.records(), List.of(listening), time).purge(belloc.schema(), () -> true))
                .isZero();
        assertThat(asked).hasSize(1);
        assertThat(trashed("quoteLine")).hasSameSizeAs(asked.getFirst());
    }

    private long purge() {
        return trash().purge(belloc.schema(), () -> true);
    }

    private Trash trash() {
        return new Trash(belloc.records(), owners, time);
    }

    private Instant clock() {
        return belloc.workspace().clock().instant();
    }

    private void afterDays(int days) {
        belloc.workspace().clock().afterDays(days);
    }

    private Actor anne() {
        return belloc.anne();
    }

    private Asker asker() {
        return belloc.asker(anne());
    }

    private UUID customer(String name) {
        return belloc.create(anne(), "organisation", Map.of("name", name));
    }

    private UUID draft(UUID customer) {
        UUID quote = quotes().draft(asker(), customer, Optional.empty(), Optional.of("Coin café"))
                .only()
                .id();
        quotes().writeLines(asker(), quote, lines("Machine"));
        return quote;
    }

    private static LinesForm lines(String... names) {
        List<LineForm> lines = new ArrayList<>();
        for (String name : names) {
            lines.add(new LineForm(
                    Optional.empty(), false, Map.of("kind", "item", "name", name, "quantity", "1", "price", "100")));
        }
        return new LinesForm(Optional.empty(), lines, Map.of());
    }

    private Quotes quotes() {
        return new Quotes(belloc.records(), time);
    }

    private void markSent(UUID quote) {
        Outbox outbox = new Outbox(belloc.records(), SecretBox.forThisRun(), workspace -> {}, time);
        QuotePress press = new QuotePress(new Rendering(), LegalMentions.read());
        long seen = new QuoteReading(belloc.records(), press, time)
                .get(asker(), quote)
                .rev();
        new QuoteSending(belloc.records(), press, outbox, CustomerPages.under(""), time).markSent(asker(), quote, seen);
    }

    private Written throwAway(String object, UUID id) {
        return belloc.write(anne(), new Change.Trash(object, id));
    }

    private Written undo(Written done, boolean force) {
        return belloc.records().undo(belloc.schema(), anne(), "screen", done.operation(), force);
    }

    private List<Row> trashed(String object) {
        return belloc.records()
                .query(belloc.schema(), anne(), Query.of(object).inTrash())
                .rows();
    }

    private List<History.Entry> history(String object, UUID id) {
        return belloc.records()
                .history(belloc.schema(), anne(), object, id, Optional.empty(), 50)
                .entries();
    }

    private static Map<String, @Nullable Object> link(UUID id) {
        Map<String, @Nullable Object> link = new HashMap<>();
        link.put("id", id.toString());
        link.put("label", null);
        return link;
    }

    private List<String> rows(String sql) {
        return belloc.workspace().database().inTransaction(belloc.schema(), tx -> {
            tx.dsl().execute("set local search_path = \"" + belloc.schema().name() + "\", public");
            return tx.dsl().fetch(sql).getValues(0, String.class);
        });
    }
}
