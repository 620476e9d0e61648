package comptoir.sales.web;

import comptoir.documents.Html;
import comptoir.documents.Letterhead;
import comptoir.sales.QuotePaper;
import comptoir.sales.QuotePaper.Row;
import comptoir.sales.QuotePaper.Sum;
import comptoir.sales.SharedQuote;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of one quote for one customer: the same words and figures as its PDF, laid out for a telephone, and the place to answer. */
final class SharedQuotePage {

    private final SharedQuote quote;
    private final QuotePaper paper;
    private final PageWords words;
    private final String path;

    /** @param path of this page, which its forms go out from */
    SharedQuotePage(SharedQuote quote, PageWords words, String path) {
        this.quote = quote;
        this.paper = quote.paper();
        this.words = words;
        this.path = path;
    }

    /** What somebody tried to answer and why it was refused. */
    record Tried(String answer, String name, String word, String why) {}

    String html(Optional<Tried> tried) {
        String title = words.say("title", "number", paper.heading().number());
        String body = seller()
                + tried.filter(each -> !asks(each))
                        .map(each -> said("danger", each.why()))
                        .orElse("")
                + standing()
                + head(title)
                + lines()
                + conditions()
                + answer(tried)
                + foot();
        return PageFrame.page(words, title, path + "/opened", "<main>" + body + "</main>");
    }

    /** Whether the form is still there to say it in. */
    private boolean asks(Tried tried) {
        return quote.state().equals("sent")
                && !(quote.expired() && tried.answer().equals("accept"));
    }

    private String company() {
        return paper.letterhead().company().name();
    }

    private String seller() {
        Letterhead letterhead = paper.letterhead();
        String logo = letterhead
                .logo()
                .map(picture -> "<img alt=\"\" src=\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(picture.png()) + "\">")
                .orElse("");
        String lines = letterhead.senderLines().stream()
                .map(line -> "<p class=\"small\">" + Html.text(line) + "</p>")
                .collect(Collectors.joining());
        return "<header class=\"seller\"><div><b>" + Html.text(company()) + "</b>" + lines + "</div>" + logo
                + "</header>";
    }

    private String standing() {
        if (quote.state().equals("sent")) {
            return quote.expired()
                    ? said("warn", words.say("expired", "day", day(quote.validUntil()), "company", company()))
                    : "";
        }
        boolean accepted = quote.state().equals("accepted");
        String day = day(quote.answeredOn());
        String state = quote.by()
                .map(name -> words.say(accepted ? "acceptedBy" : "declinedBy", "day", day, "name", name) + " "
                        + words.say("thanks", "company", company()))
                .orElseGet(() -> words.say(accepted ? "accepted" : "declined", "day", day));
        return said(accepted ? "ok" : "warn", state);
    }

    private String day(Optional<LocalDate> day) {
        return day.map(words::day).orElse("–");
    }

    private static String said(String meaning, String text) {
        return "<p class=\"said " + meaning + "\" role=\"status\">" + Html.text(text) + "</p>";
    }

    private String head(String title) {
        String facts = paper.facts().stream()
                .map(fact ->
                        "<div><dt>" + Html.text(fact.label()) + "</dt><dd>" + Html.text(fact.value()) + "</dd></div>")
                .collect(Collectors.joining("", "<dl class=\"facts\">", "</dl>"));
        String introduction = paper.heading().introduction().isBlank()
                ? ""
                : "<p class=\"intro\">" + Html.text(paper.heading().introduction()) + "</p>";
        return "<section class=\"card\"><div class=\"head\"><div><h1>" + Html.text(title) + "</h1><p class=\"t2\">"
                + Html.text(paper.heading().title()) + "</p><p class=\"small\">"
                + Html.text(String.join(", ", paper.addressee())) + "</p></div><div><div class=\"amount num\">"
                + Html.text(amount()) + "</div></div></div>" + facts + introduction
                + "<p class=\"intro\"><a class=\"btn\" href=\"" + path + "/pdf\">" + Html.text(words.say("pdf"))
                + "</a></p></section>";
    }

    /** The great sum, as the paper writes it. */
    private String amount() {
        return paper.sums().stream()
                .filter(sum -> sum.weight() == Sum.Weight.TOTAL)
                .map(Sum::amount)
                .findFirst()
                .orElse("");
    }

    private String lines() {
        String rows =
                paper.rows().stream().map(this::row).collect(Collectors.joining("", "<ul class=\"lines\">", "</ul>"));
        return "<section class=\"card\"><h2>" + Html.text(words.say("lines")) + "</h2>" + rows + options() + sums()
                + "</section>";
    }

    private String row(Row row) {
        return switch (row) {
            case Row.Line line -> line(line);
            case Row.Title title ->
                "<li class=\"section\"><span>" + Html.text(title.label()) + "</span><span class=\"num\">"
                        + Html.text(money(title.subtotal())) + "</span></li>";
            case Row.Remark remark -> "<li class=\"remark\">" + Html.text(remark.text()) + "</li>";
        };
    }

    /** The table on paper says the currency once, at its head. */
    private String money(String amount) {
        return amount.isBlank() ? "" : amount + "\u00a0" + paper.currency();
    }

    private String line(Row.Line line) {
        String counted = words.say("quantityTimesPrice", "quantity", line.quantity(), "price", money(line.price()))
                + (line.discount().isBlank() ? "" : ", " + words.say("discount", "discount", line.discount()))
                + (paper.showsVat() ? ", " + words.say("vat", "vat", line.vat()) : "");
        String detail =
                line.detail().isBlank() ? "" : "<span class=\"detail small\">" + Html.text(line.detail()) + "</span>";
        return "<li><span class=\"what\">" + Html.text(line.label()) + "</span><span class=\"num\">"
                + Html.text(money(line.total())) + "</span><span class=\"detail small\">" + Html.text(counted)
                + "</span>"
                + detail
                + "</li>";
    }

    private String options() {
        return paper.options().isEmpty()
                ? ""
                : paper.options().stream()
                        .map(this::line)
                        .collect(Collectors.joining(
                                "", "<h2>" + Html.text(words.say("options")) + "</h2><ul class=\"lines\">", "</ul>"));
    }

    private String sums() {
        return paper.sums().stream()
                .map(sum -> "<div class=\"" + weight(sum) + "\"><span>" + Html.text(sum.label())
                        + "</span><span class=\"num\">" + Html.text(sum.amount()) + "</span></div>")
                .collect(Collectors.joining("", "<div class=\"sums\">", "</div>"));
    }

    private static String weight(Sum sum) {
        return switch (sum.weight()) {
            case USUAL, AFTER -> "usual";
            case STRONG -> "strong";
            case TOTAL -> "total";
        };
    }

    private String conditions() {
        return paper.conditions().isEmpty()
                ? ""
                : paper.conditions().stream()
                        .map(text -> "<p>" + Html.text(text) + "</p>")
                        .collect(Collectors.joining(
                                "",
                                "<section class=\"card cond\"><h2>" + Html.text(words.say("conditions")) + "</h2>",
                                "</section>"));
    }

    private String answer(Optional<Tried> tried) {
        if (!quote.state().equals("sent")) {
            return "";
        }
        String accept = quote.expired() ? "" : form("accept", "btn primary", tried);
        return "<section class=\"card\" id=\"answer\"><h2>" + Html.text(words.say("answerTitle")) + "</h2>" + accept
                + form("decline", "btn", tried) + "</section>";
    }

    private String form(String answer, String look, Optional<Tried> all) {
        Optional<Tried> tried = all.filter(each -> each.answer().equals(answer));
        boolean accepts = answer.equals("accept");
        String consequence = words.say(
                accepts ? "youAccept" : "youDecline",
                "today",
                words.day(quote.today()),
                "number",
                paper.heading().number(),
                "amount",
                amount(),
                "company",
                company());
        String wrong = tried.map(each -> said("danger", each.why())).orElse("");
        return "<details name=\"answer\"" + (tried.isPresent() ? " open" : "") + "><summary class=\"" + look + "\">"
                + Html.text(words.say(answer)) + "</summary><form method=\"post\" action=\"" + path + "/answer\">"
                + "<input type=\"hidden\" name=\"answer\" value=\"" + answer + "\"><p>" + Html.text(consequence)
                + "</p>"
                + wrong + "<label>" + Html.text(words.say("name")) + "<input name=\"name\" autocomplete=\"name\""
                + " maxlength=\"120\" required value=\""
                + tried.map(each -> Html.text(each.name())).orElse("")
                + "\"" + (tried.isPresent() ? " aria-invalid=\"true\"" : "") + "><span class=\"t3\">"
                + Html.text(words.say("nameHint")) + "</span></label><label>"
                + Html.text(words.say(accepts ? "word" : "reason")) + "<textarea name=\"word\" maxlength=\"1000\">"
                + tried.map(each -> Html.text(each.word())).orElse("") + "</textarea></label><button class=\"" + look
                + "\">" + Html.text(words.say(accepts ? "confirmAccept" : "confirmDecline"))
                + "</button></form></details>";
    }

    private String foot() {
        List<String> lines = paper.letterhead().footLines();
        return lines.stream()
                .map(line -> "<p class=\"small\">" + Html.text(line) + "</p>")
                .collect(Collectors.joining(
                        "", "<footer>", "<p class=\"small\">" + Html.text(words.say("private")) + "</p></footer>"));
    }
}
