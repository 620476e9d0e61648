package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.access.MemberAccounts;
import comptoir.dictionary.Asker;
import comptoir.identity.Accounts;
import comptoir.kernel.Actor;
import comptoir.platform.Tables;
import comptoir.records.Change;
import comptoir.records.Query;
import comptoir.records.WriteRequest;
import comptoir.records.exports.ExportFormat;
import comptoir.records.exports.ExportWish;
import comptoir.records.exports.Exports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Who takes what out: how much at once, and what is written down of it. */
class ExportsTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static final Map<String, Object> RENNES =
            Map.of("all", List.of(Map.of("field", "address.town", "op", "is", "value", "Rennes")));

    private static String root;
    private static TestBrowser anne;
    private static TestBrowser marc;
    private static TestBrowser ines;

    @BeforeAll
    static void begin() {
        root = "/api/w/" + belloc.schema().slug();
        anne = signedIn(belloc.anne());
        marc = signedIn(belloc.marc());
        ines = signedIn(belloc.ines());
        for (Actor person : List.of(belloc.anne(), belloc.marc(), belloc.ines())) {
            UUID member = person.member().orElseThrow();
            UUID account = TestServer.bean(Accounts.class)
                    .findBySignInName("person-" + member)
                    .orElseThrow()
                    .id();
            belloc.records().inOne(belloc.schema(), belloc.program(), (tx, sight) -> {
                Change dated =
                        new Change.Update("member", member, Optional.empty(), Map.of("position", "Torréfaction"));
                belloc.records().write(tx, WriteRequest.of(belloc.program(), "setup", List.of(dated)));
                MemberAccounts.give(tx, member, account);
                return account;
            });
        }
        for (String name : List.of("Abeille", "Bruyère", "Chêne")) {
            belloc.create(
                    belloc.anne(),
                    "organisation",
                    Map.of("name", name, "phone", "0299401827", "address", Map.of("town", "Rennes")));
        }
    }

    private static TestBrowser signedIn(Actor person) {
        return TestServer.signedIn(belloc.workspace(), person.member().orElseThrow());
    }

    private static String id(Actor person) {
        return person.member().orElseThrow().toString();
    }

    private static String by(JsonNode run) {
        return run.path("by").path("id").asString();
    }

    private static JsonNode newest(TestBrowser reader) {
        return reader.get(root + "/exports").json().path("exports").path(0);
    }

    @Test
    void aFileTellsWhoMadeAndChangedEachRecord() {
        List<String> told = List.of("name", "createdAt", "createdBy", "changedAt", "changedBy");
        assertThat(anne.post(root + "/exports/organisation", Map.of("fields", told))
                        .text())
                .startsWith("\uFEFFNom;Créé le;Créé par;Modifié le;Modifié par")
                .contains("Anne Belloc");
    }

    @Test
    void whatLeftIsWrittenDownWithWhoAndWhatAndHowMuch() {
        String view = ines.post(
                        root + "/views/organisation",
                        Map.of("name", "Mes Rennais", "definition", Map.of("filter", RENNES)))
                .json()
                .path("id")
                .asString();
        TestBrowser.Answer file = ines.post(
                root + "/exports/organisation",
                Map.of("fields", List.of("name", "phone"), "filter", RENNES, "search", "bruy", "view", view));
        assertThat(file.text())
                .startsWith("\uFEFFNom;Téléphone;Identifiant Comptoir;Version Comptoir")
                .contains("Bruyère");
        JsonNode run = newest(anne);
        assertThat(by(run)).isEqualTo(id(belloc.ines()));
        assertThat(run.path("door").asString()).isEqualTo("screen");
        assertThat(run.path("object").asString()).isEqualTo("organisation");
        assertThat(run.path("view").asString()).isEqualTo("Mes Rennais");
        assertThat(run.path("columns")).extracting(JsonNode::asString).containsExactly("name", "phone");
        assertThat(run.path("filter").toString()).contains("address.town", "Rennes");
        assertThat(run.path("search").asString()).isEqualTo("bruy");
        assertThat(run.path("format").asString()).isEqualTo("csv");
        assertThat(run.path("rows").asInt()).isEqualTo(1);
        assertThat(run.path("state").asString()).isEqualTo("done");
        long operation = run.path("operation").asLong();
        assertThat(anne.post(root + "/operations/" + operation + "/undo", Map.of())
                        .code())
                .isEqualTo("operation.not_undoable");
    }

    @Test
    void everybodyReadsOfTheirOwnExportsAndTheAdministratorOfAll() {
        marc.post(root + "/exports/contact", Map.of("fields", List.of("lastName")));
        ines.post(root + "/exports/organisation", Map.of("fields", List.of("name")));
        JsonNode own = ines.get(root + "/exports").json();
        assertThat(own.path("exports")).isNotEmpty().allMatch(run -> by(run).equals(id(belloc.ines())));
        assertThat(own.path("people")).isEmpty();
        String other = id(belloc.marc());
        assertThat(ines.get(root + "/exports?member=" + other).json().path("exports"))
                .allMatch(run -> by(run).equals(id(belloc.ines())));
        JsonNode marcs =
                anne.get(root + "/exports?member=" + other + "&object=contact").json();
        assertThat(marcs.path("exports"))
                .isNotEmpty()
                .allMatch(run -> by(run).equals(id(belloc.marc())))
                .allMatch(run -> run.path("object").asString().equals("contact"));
        assertThat(marcs.path("people"))
                .extracting(person -> person.path("id").asString())
                .contains(id(belloc.ines()), id(belloc.marc()));
    }

    @Test
    void aHiddenFieldIsNotNamedToWhoNoLongerSeesIt() {
        Map<String, Object> byPhone =
                Map.of("all", List.of(Map.of("field", "phone", "op", "startsWith", "value", "+332")));
        ines.post(root + "/exports/organisation", Map.of("fields", List.of("name", "phone"), "filter", byPhone));
        assertThat(newest(ines).toString()).contains("\"phone\"", "+332");
        anne.put(root + "/roles/assistant", Map.of("fields", Map.of("organisation.phone", "hidden")));
        JsonNode run = newest(ines);
        anne.put(root + "/roles/assistant", Map.of("fields", Map.of("product.cost", "hidden")));
        assertThat(run.path("hiddenColumns").asInt()).isEqualTo(1);
        assertThat(run.toString()).doesNotContain("phone", "+332");
    }

    @Test
    void moreRowsThanTheSettingsAllowNeedARightOfTheirOwn() {
        assertThat(ines.put(root + "/settings/exports", Map.of("mostRows", 9)).status())
                .isEqualTo(403);
        assertThat(anne.get(root + "/settings/exports").json().path("mostRows").asInt())
                .isEqualTo(1000);
        assertThat(anne.put(root + "/settings/exports", Map.of("mostRows", 0))
                        .json()
                        .path("at")
                        .toString())
                .contains("mostRows", "export.limit_out_of_range");
        try {
            assertThat(anne.put(root + "/settings/exports", Map.of("mostRows", 2))
                            .status())
                    .isEqualTo(200);
            int before = ines.get(root + "/exports").json().path("exports").size();
            TestBrowser.Answer refused = ines.post(root + "/exports/organisation", Map.of("filter", RENNES));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("export.too_many");
            assertThat(refused.json().path("detail").asString())
                    .contains("3 lignes", "2 au plus", "Anne Belloc ou Marc Delattre")
                    .doesNotContain("Inès");
            assertThat(ines.get(root + "/exports").json().path("exports").size())
                    .isEqualTo(before);
            assertThat(ines.post(root + "/exports/organisation", Map.of("filter", RENNES, "search", "chêne"))
                            .status())
                    .isEqualTo(200);
            assertThat(marc.post(root + "/exports/organisation", Map.of("filter", RENNES))
                            .text())
                    .contains("Abeille", "Bruyère", "Chêne");
            anne.put(root + "/roles/assistant", Map.of("bulkExport", true));
            assertThat(ines.post(root + "/exports/organisation", Map.of("filter", RENNES))
                            .status())
                    .isEqualTo(200);
        } finally {
            anne.put(root + "/roles/assistant", Map.of("bulkExport", false));
            anne.put(root + "/settings/exports", Map.of("mostRows", 1000));
        }
    }

    @Test
    void aWorkbookLeavesForExcel() {
        TestBrowser.Answer file = marc.post(
                root + "/exports/organisation",
                Map.of("fields", List.of("name"), "format", "xlsx", "identified", false));
        assertThat(file.header("Content-Disposition").orElse("")).contains("organisation.xlsx");
        assertThat(file.header("Content-Type").orElse("")).contains("spreadsheetml");
        assertThat(file.text()).startsWith("PK");
        assertThat(newest(anne).path("format").asString()).isEqualTo("xlsx");
        assertThat(marc.post(root + "/exports/organisation", Map.of("format", "pdf"))
                        .code())
                .isEqualTo("export.format_unknown");
    }

    @Test
    void anExportThatBreaksOffSaysSo() {
        Exports exports = TestServer.bean(Exports.class);
        Asker asker = new Asker(belloc.schema(), belloc.marc(), "api");
        Exports.Begun begun = exports.begin(
                asker,
                new ExportWish(
                        Query.of("organisation").reading(List.of("name")),
                        Map.of(),
                        ExportFormat.XLSX,
                        Optional.empty(),
                        true));
        JsonNode running = newest(anne);
        assertThat(running.path("operation").asLong()).isEqualTo(begun.operation());
        assertThat(running.path("state").asString()).isEqualTo("running");
        assertThatThrownBy(() -> exports.write(asker, begun, new OutputStream() {
                    @Override
                    public void write(int each) throws IOException {
                        throw new IOException("the reader is gone");
                    }
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(newest(anne).path("state").asString()).isEqualTo("cut");
        assertThat(newest(anne).path("door").asString()).isEqualTo("api");
        exports.begin(asker, begun.wish());
        exports.recover(belloc.schema());
        assertThat(newest(anne).path("state").asString()).isEqualTo("cut");
    }

    @Test
    void nobodyTakesBackThatSomethingWasTakenOut() {
        marc.post(root + "/exports/organisation", Map.of("fields", List.of("name")));
        for (String attack : List.of("delete from {0}", "truncate {0}", "update {0} set object = 'contact'")) {
            assertThatThrownBy(() -> belloc.workspace()
                            .database()
                            .doInTransaction(belloc.schema(), tx -> tx.dsl().execute(attack, Tables.of("export_run"))))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void templatesOfDocumentsAreARightOfTheirOwn() {
        Map<String, Object> template = Map.of("subject", "Devis {{numéro}}", "body", "Bonjour");
        assertThat(ines.put(root + "/settings/mail/template", template).code()).isEqualTo("right.templates_missing");
        assertThat(marc.put(root + "/settings/mail/template", template).status())
                .isEqualTo(200);
        JsonNode quotes = marc.get(root + "/settings/quotes").json();
        Map<String, Object> words = Map.of(
                "series", quotes.path("series").asString(),
                "validForDays", quotes.path("validForDays").asInt(),
                "conditions", "Payable à réception.");
        assertThat(marc.put(root + "/settings/quotes", words).status()).isEqualTo(200);
        Map<String, Object> numbers =
                Map.of("series", "X-{0000}", "validForDays", 30, "conditions", "Payable à réception.");
        assertThat(marc.put(root + "/settings/quotes", numbers).code()).isEqualTo("right.settings_missing");
        assertThat(marc.get(root + "/me").json().path("templates").asBoolean()).isTrue();
        assertThat(marc.get(root + "/settings/mail").status()).isEqualTo(403);
        assertThat(ines.get(root + "/settings/quotes").status()).isEqualTo(403);
    }
}
