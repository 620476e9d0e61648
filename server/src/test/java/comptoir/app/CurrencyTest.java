package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.identity.InstanceSetup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The currency a company reckons in: chosen, then on every paper, and fixed once somebody was told an amount. */
class CurrencyTest {

    private static final String SLUG = "t_currency";
    private static final String ROOT = "/api/w/" + SLUG;
    private static TestBrowser anne = TestServer.browser();

    @BeforeAll
    static void found() {
        TestServer.bean(InstanceSetup.class)
                .addWorkspace(SLUG, "Belloc", TestServer.account("anne.currency"))
                .orThrow();
        anne.signIn("anne.currency", TestServer.PASSWORD);
    }

    @AfterAll
    static void clear() {
        comptoir.TestWorkspace.instance()
                .doInInstance(tx -> tx.dsl().execute("delete from comptoir.workspace where slug = ?", SLUG));
        comptoir.TestWorkspace.migrations().drop(new comptoir.platform.WorkspaceSchema(SLUG));
    }

    @Test
    void aCompanyReckonsInFrancsUntilItHasSentAQuoteAndNoLongerChangesThen() {
        assertThat(anne.get("/api/currencies").text())
                .contains("EUR", "CHF", "JPY")
                .doesNotContain("DEM", "XXX");
        assertThat(currency("DEM").text()).contains("company.currency_unknown");
        assertThat(currency("CHF").status()).isEqualTo(200);
        assertThat(anne.get(ROOT + "/me").text()).contains("\"currency\":\"CHF\"");

        TestBrowser.Answer euros =
                anne.post(ROOT + "/records/product", Map.of("values", Map.of("name", "Moulin", "price", "10 €")));
        assertThat(euros.text()).contains("number.currency");
        TestBrowser.Answer francs =
                anne.post(ROOT + "/records/product", Map.of("values", Map.of("name", "Moulin", "price", "10,50 CHF")));
        assertThat(francs.status()).as(francs.text()).isEqualTo(201);

        String quote = draft();
        String paper = anne.get(ROOT + "/quotes/" + quote + "/preview").text();
        assertThat(paper).contains("Total HT, en CHF", "1\u00a0234,50\u00a0CHF").doesNotContain("en €", "50\u00a0€");

        assertThat(currency("JPY").text()).contains("quote.currency_drafts");
        assertThat(currency("USD").status()).isEqualTo(200);
        assertThat(currency("CHF").status()).isEqualTo(200);

        long rev = anne.get(ROOT + "/records/quote/" + quote).json().path("rev").asLong();
        TestBrowser.Answer sent = anne.post(ROOT + "/quotes/" + quote + "/mark-sent", Map.of("rev", rev));
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(currency("EUR").text()).contains("quote.currency_sent", "CHF");
        assertThat(anne.get(ROOT + "/company").json().path("currency").asString())
                .isEqualTo("CHF");
        byte[] file = anne.post(ROOT + "/exports/quote", Map.of("format", "csv"))
                .response()
                .body();
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("1234,5").doesNotContain("€");
    }

    private static String draft() {
        String customer = anne.post(ROOT + "/records/organisation", Map.of("values", Map.of("name", "Café du Lac")))
                .json()
                .path("id")
                .asString();
        String quote = anne.post(ROOT + "/quotes", Map.of("organisation", customer, "title", "Moulins"))
                .json()
                .path("id")
                .asString();
        TestBrowser.Answer lines = anne.put(
                ROOT + "/quotes/" + quote + "/lines",
                Map.of(
                        "lines",
                        List.of(Map.of(
                                "kind", "item", "label", "Moulin", "quantity", "1", "price", "1234.50", "vat", "0"))));
        assertThat(lines.status()).as(lines.text()).isEqualTo(200);
        return quote;
    }

    private static TestBrowser.Answer currency(String code) {
        return anne.put(ROOT + "/company", Map.of("name", "Belloc", "currency", code));
    }
}
