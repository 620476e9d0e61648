package comptoir.sales;

import comptoir.documents.CompanyIdentity;
import comptoir.documents.Letterhead;
import comptoir.documents.Picture;
import comptoir.kernel.Money;
import comptoir.sales.QuotePaper.Fact;
import comptoir.sales.QuotePaper.Row;
import comptoir.sales.QuotePaper.Sum;
import comptoir.sales.QuotePaper.VatRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads again what was kept of a paper when it went out; only the logo, which is not in it, is that of today. */
final class SealedPaper {

    private final Map<?, ?> kept;

    private SealedPaper(Map<?, ?> kept) {
        this.kept = kept;
    }

    static QuotePaper read(Map<String, Object> json, Optional<Picture> logo) {
        SealedPaper paper = new SealedPaper(json);
        return new QuotePaper(
                paper.part("letterhead").letterhead(logo),
                paper.part("heading").heading(),
                paper.texts("addressee"),
                paper.parts("facts").stream()
                        .map(fact -> new Fact(fact.text("label"), fact.text("value")))
                        .toList(),
                paper.parts("rows").stream().map(SealedPaper::row).toList(),
                paper.parts("options").stream().map(SealedPaper::line).toList(),
                paper.is("showsVat"),
                !Boolean.FALSE.equals(paper.kept.get("showsDiscount")),
                paper.parts("vat").stream()
                        .map(row -> new VatRow(row.text("rate"), row.text("base"), row.text("vat")))
                        .toList(),
                paper.parts("sums").stream()
                        .map(sum ->
                                new Sum(Sum.Weight.valueOf(sum.text("weight")), sum.text("label"), sum.text("amount")))
                        .toList(),
                paper.texts("conditions"),
                // Those sealed before there was a choice were in euros.
                paper.text("currency").isEmpty() ? "€" : paper.text("currency"));
    }

    private Letterhead letterhead(Optional<Picture> logo) {
        return new Letterhead(part("company").company(), logo, text("accent"), texts("sender"), texts("foot"));
    }

    private CompanyIdentity company() {
        return new CompanyIdentity(
                text("name"),
                text("tagline"),
                text("legalForm"),
                kept.get("capital") instanceof Map<?, ?> money
                        ? Optional.of(new SealedPaper(money).money())
                        : Optional.empty(),
                text("siren"),
                text("rcsCity"),
                text("vatNumber"),
                texts("address"),
                text("phone"),
                text("email"),
                text("website"),
                text("iban"),
                text("bic"),
                text("insurance"),
                is("vatExempt"));
    }

    private Money money() {
        return new Money(new BigDecimal(text("amount")), Currency.getInstance(text("currency")));
    }

    private QuoteHeading heading() {
        return new QuoteHeading(
                text("number"),
                text("title"),
                day("date").orElse(LocalDate.EPOCH),
                day("validUntil"),
                text("introduction"),
                text("rep"),
                text("delivery"));
    }

    /** Which kind of row it is shows by what it has. */
    private static Row row(SealedPaper row) {
        if (row.kept.containsKey("quantity")) {
            return line(row);
        }
        return row.kept.containsKey("subtotal")
                ? new Row.Title(row.text("label"), row.text("subtotal"))
                : new Row.Remark(row.text("text"));
    }

    private static Row.Line line(SealedPaper line) {
        return new Row.Line(
                line.text("label"),
                line.text("detail"),
                line.text("quantity"),
                line.text("price"),
                line.text("discount"),
                line.text("vat"),
                line.text("total"));
    }

    private SealedPaper part(String name) {
        return new SealedPaper(kept.get(name) instanceof Map<?, ?> map ? map : Map.of());
    }

    private List<SealedPaper> parts(String name) {
        return kept.get(name) instanceof List<?> list
                ? list.stream()
                        .map(each -> new SealedPaper(each instanceof Map<?, ?> map ? map : Map.of()))
                        .toList()
                : List.of();
    }

    private List<String> texts(String name) {
        return kept.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private Optional<LocalDate> day(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    private boolean is(String name) {
        return Boolean.TRUE.equals(kept.get(name));
    }

    private String text(String name) {
        @Nullable Object value = kept.get(name);
        return value == null ? "" : String.valueOf(value);
    }
}
