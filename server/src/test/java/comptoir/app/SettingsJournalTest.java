package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.TestWorkspace;
import comptoir.access.AccessWork;
import comptoir.access.CompanyDetails;
import comptoir.dictionary.Asker;
import comptoir.identity.Workspaces;
import comptoir.kernel.Refused;
import comptoir.outbox.MailServerForm;
import comptoir.outbox.MailSettings;
import comptoir.platform.SecretBox;
import comptoir.records.RecordsProblem;
import comptoir.sales.QuoteSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a setting was before, and who changed it, stands in the journal like the values of records. */
class SettingsJournalTest {

    @RegisterExtension
    static final TestCompany BELLOC = TestCompany.open();

    private static final SecretBox BOX = SecretBox.forThisRun();

    private record Noted(long operation, String title, String before) {}

    @BeforeEach
    void listed() {
        TestInstance.list(BELLOC.schema());
    }

    @Test
    void aMailServerIsKeptAsItWasWithoutItsPassword() {
        mail().put(anne(), mailServer("mail.un.example", "premier secret"));
        mail().put(anne(), mailServer("mail.deux.example", "second secret"));
        mail().put(anne(), new MailServerForm("", 0, "starttls", "", "", "", ""));
        List<Noted> noted = noted("settings.mail");
        assertThat(noted)
                .extracting(Noted::title)
                .containsExactly("mail.un.example", "mail.deux.example", "mail.deux.example");
        assertThat(noted.get(1).before()).isEqualTo("{\"host\": \"mail.un.example\", \"password\": null}");
        assertThat(noted.get(2).before())
                .contains("\"host\": \"mail.deux.example\"", "\"from\": \"devis@belloc.example\"");
        assertThat(noted).noneMatch(each -> each.before().contains("secret"));
    }

    @Test
    void numbersConditionsAndWordsOfQuotesAreKeptAsTheyWere() {
        QuoteSettings quotes = new QuoteSettings(
                BELLOC.workspace().database(),
                BELLOC.guardian(),
                BELLOC.journal(),
                BELLOC.workspace().clock());
        quotes.put(anne(), new QuoteSettings.Form("DV-{YYYY}-{000}", 45, 30, ""));
        quotes.put(anne(), new QuoteSettings.Form("DV-{YYYY}-{000}", 60, 30, "Payable à 30 jours"));
        quotes.putTemplate(anne(), "Notre offre", "Bonjour");
        quotes.putTemplate(anne(), "Votre devis", "Bonjour");
        assertThat(noted("settings.quotes"))
                .extracting(Noted::before)
                .containsExactly(
                        "{\"series\": \"D-{YYYY}-{0000}\", \"validForDays\": 30}",
                        "{\"conditions\": \"\", \"validForDays\": 45}");
        assertThat(noted("settings.quotes")).extracting(Noted::title).containsOnly("DV-{YYYY}-{000}");
        assertThat(noted("settings.message").get(1))
                .extracting(Noted::title, Noted::before)
                .containsExactly("Votre devis", "{\"subject\": \"Notre offre\"}");
    }

    @Test
    void theCompanyIsKeptAsItWasAndChangedBackWhereItWasChanged() {
        CompanyDetails company = new CompanyDetails(
                BELLOC.workspace().database(),
                new AccessWork(BELLOC.workspace().database(), BELLOC.guardian(), BELLOC.journal()),
                new Workspaces(TestWorkspace.instance(), TestWorkspace.migrations()),
                List.of());
        company.put(anne(), Map.of("name", "Belloc", "phone", "0299401827"));
        company.put(anne(), Map.of("name", "Belloc & filles", "phone", "0299401827"));
        Noted changed = noted("company.change").get(1);
        assertThat(changed.before()).isEqualTo("{\"name\": \"Belloc\"}");
        assertThatThrownBy(() ->
                        BELLOC.records().undo(BELLOC.schema(), BELLOC.anne(), "screen", changed.operation(), false))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().problem())
                                .isEqualTo(RecordsProblem.OPERATION_NOT_UNDOABLE));
    }

    private static MailServerForm mailServer(String host, String password) {
        return new MailServerForm(host, 587, "starttls", "devis", password, "devis@belloc.example", "Belloc");
    }

    private static MailSettings mail() {
        return new MailSettings(
                BELLOC.workspace().database(),
                BELLOC.guardian(),
                BELLOC.journal(),
                BELLOC.records(),
                BOX,
                workspace -> {},
                (key, language) -> key,
                BELLOC.workspace().clock());
    }

    private static Asker anne() {
        return BELLOC.asker(BELLOC.anne());
    }

    private static List<Noted> noted(String kind) {
        return BELLOC.workspace().database().inTransaction(BELLOC.schema(), tx -> {
            tx.dsl().execute("set local search_path = \"" + BELLOC.schema().name() + "\", public");
            return tx.dsl()
                    .fetch(
                            "select o.id, o.title, coalesce(c.before::text, '') as before from operation o left join change c on c.op = o.id where o.kind = ? and o.number is not null order by o.number",
                            kind)
                    .map(row -> new Noted(
                            row.get("id", Long.class),
                            row.get("title", String.class),
                            row.get("before", String.class)));
        });
    }
}
