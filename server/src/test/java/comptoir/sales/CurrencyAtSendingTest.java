package comptoir.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.kernel.Refusal;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A quote sent in the very instant in which the company chooses another currency: one of the two waits, and then hears of the other. */
class CurrencyAtSendingTest {

    private final SalesDesk desk = SalesDesk.open();
    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private UUID quote = new UUID(0, 0);
    private long seen;

    @BeforeEach
    void aDraft() {
        desk.start();
        quote = desk.draft(desk.company.camille(), "1", "100.00");
        seen = desk.company
                .workspace()
                .database()
                .inTransaction(desk.company.schema(), tx -> QuoteStore.latestRev(tx, quote));
    }

    @AfterEach
    void done() {
        other.close();
        desk.company.close();
    }

    @Test
    void aQuoteIsNotSentInACurrencyThatIsJustBeingLeft() {
        Future<?> sending = desk.company.workspace().database().inTransaction(desk.company.schema(), tx -> {
            assertThat(changed(tx)).isEmpty();
            Future<?> begun = other.submit(() -> mark(desk.sending()));
            untilItWaits(tx, begun);
            return begun;
        });
        assertThatThrownBy(sending::get).hasMessageContaining("quote.changed_meanwhile");
        assertThat(desk.values(quote)).containsEntry("state", "draft");
    }

    @Test
    void aCurrencyIsNotLeftInWhichAQuoteIsJustBeingSent() throws InterruptedException, ExecutionException {
        CountDownLatch chosen = new CountDownLatch(1);
        CountDownLatch within = new CountDownLatch(1);
        InstantSource lingering = () -> {
            within.countDown();
            await(chosen);
            return desk.clock().instant();
        };
        QuoteSending slow = new QuoteSending(
                desk.company.records(), SalesDesk.press(), desk.outbox(), SalesDesk.pages(), lingering);
        Future<?> sending = other.submit(() -> mark(slow));
        within.await();
        try (ExecutorService office = Executors.newSingleThreadExecutor()) {
            Future<Optional<Refusal>> change = office.submit(() -> changedTo("CHF"));
            desk.company.workspace().database().doInTransaction(desk.company.schema(), tx -> untilItWaits(tx, change));
            chosen.countDown();
            sending.get();
            assertThat(change.get())
                    .hasValueSatisfying(
                            objection -> assertThat(objection.problem()).isEqualTo(SalesProblem.CURRENCY_SENT));
        }
    }

    private void mark(QuoteSending how) {
        how.markSent(desk.by(desk.company.camille()), quote, seen);
    }

    private Optional<Refusal> changedTo(String currency) {
        return desk.company
                .workspace()
                .database()
                .inTransaction(desk.company.schema(), tx -> changed(tx, Currency.getInstance(currency)));
    }

    private static Optional<Refusal> changed(Tx tx) {
        return changed(tx, Currency.getInstance("CHF"));
    }

    /** As the settings do it: one change at a time, then the objections, then the currency. */
    private static Optional<Refusal> changed(Tx tx, Currency next) {
        tx.dsl().execute("update {0} set access_version = access_version + 1", Tables.of("workspace_state"));
        Optional<Refusal> objection = new QuotesInCurrency().objectionToCurrency(tx, Currency.getInstance("EUR"), next);
        if (objection.isEmpty()) {
            tx.dsl()
                    .execute(
                            "update {0} set currency = {1}",
                            Tables.of("workspace_state"), org.jooq.impl.DSL.val(next.getCurrencyCode()));
        }
        return objection;
    }

    /** For a lock, or is over: then it did not wait. */
    private static void untilItWaits(Tx tx, Future<?> begun) {
        while (!begun.isDone()
                && !tx.dsl()
                        .fetchSingle("select exists (select 1 from pg_locks where not granted) as waits")
                        .get("waits", Boolean.class)) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
