package comptoir.sales;

import comptoir.TestCompany;
import comptoir.access.Scope;
import comptoir.dictionary.Asker;
import comptoir.documents.LegalMentions;
import comptoir.documents.Rendering;
import comptoir.kernel.Actor;
import comptoir.outbox.Outbox;
import comptoir.platform.SecretBox;
import comptoir.records.Row;
import comptoir.records.Written;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A small company that makes quotes: its customers, its catalogue and the doors to its quotes. */
final class SalesDesk implements BeforeAllCallback, AfterAllCallback {

    private static final Rendering RENDERING = new Rendering();

    private final SecretBox box = SecretBox.forThisRun();
    final TestCompany company;
    private @Nullable UUID hotel;
    private @Nullable UUID machine;

    private SalesDesk(Scope visibility) {
        InstantSource clock = () -> clock().instant();
        this.company = visibility == Scope.ALL
                ? TestCompany.open(new QuoteRules(clock), new QuoteLineRules())
                : TestCompany.discreet(new QuoteRules(clock), new QuoteLineRules());
    }

    static SalesDesk open() {
        return new SalesDesk(Scope.ALL);
    }

    static SalesDesk discreet() {
        return new SalesDesk(Scope.OWN);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    void start() {
        company.start();
        hotel = customer("Hôtel des Remparts", company.camille());
        machine = company.create(
                company.anne(),
                "product",
                Map.of("name", "Machine Duo", "unit", "pièce", "price", "5480", "cost", "3900", "vat", "20"));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        company.close();
    }

    comptoir.TestClock clock() {
        return company.workspace().clock();
    }

    Quotes quotes() {
        return new Quotes(company.records(), clock());
    }

    QuoteVersions versions() {
        return new QuoteVersions(company.records(), clock());
    }

    DiscountReleases releases() {
        return new DiscountReleases(company.records(), clock());
    }

    QuoteReading reading() {
        return new QuoteReading(company.records(), press(), clock());
    }

    QuoteSending sending() {
        return new QuoteSending(company.records(), press(), outbox(), pages(), clock());
    }

    QuoteLinks links() {
        return new QuoteLinks(company.records(), pages(), clock());
    }

    SharedQuotes shared() {
        return new SharedQuotes(
                company.records(),
                company.workspace().database(),
                slug -> Optional.of(company.schema())
                        .filter(schema -> schema.slug().equals(slug)),
                outbox(),
                pages(),
                (tx, member) -> Optional.ofNullable(languages.get(member)),
                clock());
    }

    /** Of those who sign in. */
    final java.util.Map<UUID, String> languages = new java.util.HashMap<>();

    static CustomerPages pages() {
        return CustomerPages.under("https://devis.belloc.example/");
    }

    Outbox outbox() {
        return new Outbox(company.records(), box, workspace -> {}, clock());
    }

    Revenue revenue() {
        return new Revenue(company.records(), clock());
    }

    static QuotePress press() {
        return new QuotePress(RENDERING, LegalMentions.read());
    }

    Asker by(Actor actor) {
        return new Asker(company.schema(), actor, "screen");
    }

    UUID hotel() {
        return Optional.ofNullable(hotel).orElseThrow();
    }

    UUID machine() {
        return Optional.ofNullable(machine).orElseThrow();
    }

    UUID customer(String name, Actor owner) {
        return company.create(
                company.anne(),
                "organisation",
                Map.of(
                        "name",
                        name,
                        "owner",
                        owner.member().orElseThrow().toString(),
                        "address",
                        Map.of(
                                "street",
                                "3 place Vauban",
                                "postcode",
                                "35400",
                                "town",
                                "Saint-Malo",
                                "country",
                                "FR")));
    }

    UUID draft(Actor actor) {
        return quotes().draft(by(actor), hotel(), Optional.empty(), Optional.of("Coin café"))
                .only()
                .id();
    }

    /** A draft of one line: so many pieces at that price, 20 % VAT. */
    UUID draft(Actor actor, String quantity, String price) {
        UUID id = draft(actor);
        write(actor, id, item("Machine", quantity, price));
        return id;
    }

    UUID sent(Actor actor, String quantity, String price) {
        UUID id = draft(actor, quantity, price);
        markSent(actor, id);
        return id;
    }

    /** As the quote is at this moment. */
    Written markSent(Actor actor, UUID id) {
        return sending().markSent(by(actor), id, state(actor, id).rev());
    }

    @SafeVarargs
    final Written write(Actor actor, UUID quote, Map<String, Object>... lines) {
        return quotes().writeLines(by(actor), quote, form(Optional.empty(), lines));
    }

    @SafeVarargs
    static LinesForm form(Optional<Long> rev, Map<String, Object>... lines) {
        List<LineForm> forms = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            Map<String, @Nullable Object> values = new HashMap<>(line);
            Object id = values.remove("id");
            boolean made = Boolean.TRUE.equals(values.remove("new"));
            forms.add(new LineForm(Optional.ofNullable((UUID) id), made, values));
        }
        return new LinesForm(rev, forms, Map.of());
    }

    static Map<String, Object> item(String name, String quantity, String price) {
        return Map.of("kind", "item", "name", name, "quantity", quantity, "price", price, "vat", "20");
    }

    QuoteState state(Actor actor, UUID quote) {
        return reading().get(by(actor), quote);
    }

    Map<String, @Nullable Object> values(UUID quote) {
        return company.get(company.anne(), "quote", quote).values();
    }

    List<Row> lines(UUID quote) {
        return state(company.anne(), quote).lines();
    }
}
