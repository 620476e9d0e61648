package comptoir.sales;

import comptoir.documents.Letterhead;
import comptoir.documents.Picture;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refusal.Located;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A way for quotes to look and to begin, chosen by name; what is empty is as usual.
 *
 * @param logo as an address of data, or empty for that of the company
 * @param accent a colour as {@code #7a3b1e}, or empty for that of the company
 * @param letter what a new quote begins with
 * @param conditions what stands under a new quote, or empty for the usual ones
 */
public record QuoteTemplate(
        UUID id,
        String name,
        String logo,
        String accent,
        String letter,
        String conditions,
        Columns columns,
        boolean isDefault,
        boolean archived) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LOGO = 1_000_000;
    private static final Pattern LOGO = Pattern.compile("data:image/(png|jpeg|svg\\+xml);base64,[A-Za-z0-9+/]+={0,2}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /**
     * What the table of lines shows beside name, price and total.
     *
     * @param detail the text under the name of a line
     * @param discount its column even where no line has one
     * @param vat its column, where VAT is charged
     * @param subtotals those of sections
     */
    public record Columns(boolean detail, boolean discount, boolean vat, boolean subtotals) {

        public static final Columns ALL = new Columns(true, true, true, true);
    }

    /** The template as somebody wrote it, tidied, or what is wrong with it by its place. */
    Outcome<QuoteTemplate> checked() {
        List<Located> wrong = new ArrayList<>();
        String plain = name.strip().replaceAll("\\s+", " ");
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            wrong.add(new Located("name", Refusal.of(SalesProblem.CHOICE_WITHOUT_NAME, "most", LONGEST_NAME)));
        }
        if (!logo.isEmpty()
                && (logo.length() > LONGEST_LOGO
                        || !LOGO.matcher(logo).matches()
                        || picture().isEmpty())) {
            wrong.add(new Located("logo", Refusal.of(SalesProblem.LOGO_UNREADABLE)));
        }
        if (!accent.isEmpty() && !COLOUR.matcher(accent).matches()) {
            wrong.add(new Located("accent", Refusal.of(SalesProblem.COLOUR_UNKNOWN, "value", shown(accent))));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("letter", letter);
        texts.put("conditions", conditions);
        texts.replaceAll((place, text) -> text.replaceAll("\\R", "\n").strip());
        texts.forEach((place, text) -> {
            if (text.length() > LONGEST_TEXT) {
                wrong.add(new Located(place, Refusal.of(SalesProblem.SETTING_TOO_LONG, "most", LONGEST_TEXT)));
            }
        });
        return wrong.isEmpty()
                ? Outcome.ok(new QuoteTemplate(
                        id,
                        plain,
                        logo,
                        accent,
                        texts.getOrDefault("letter", ""),
                        texts.getOrDefault("conditions", ""),
                        columns,
                        isDefault && !archived,
                        archived))
                : Outcome.refused(Refusal.of(SalesProblem.SETTINGS_REFUSED).at(wrong));
    }

    private static String shown(String given) {
        return given.length() > 20 ? given.substring(0, 20) : given;
    }

    /** The company's letterhead as this template has it. */
    Letterhead on(Letterhead usual) {
        return new Letterhead(
                usual.company(),
                picture().or(usual::logo),
                accent.isEmpty() ? usual.accent() : accent,
                usual.sender(),
                usual.foot());
    }

    private Optional<Picture> picture() {
        if (logo.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(logo.substring(logo.indexOf(',') + 1));
            return Picture.read(bytes) instanceof Outcome.Ok<Picture>(Picture picture)
                    ? Optional.of(picture)
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** As the journal keeps it; of a picture only that there is one. */
    Map<String, Object> kept() {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("name", name);
        kept.put("logo", logo.hashCode());
        kept.put("accent", accent);
        kept.put("letter", letter);
        kept.put("conditions", conditions);
        kept.put("columns", columns.toString());
        kept.put("isDefault", isDefault);
        kept.put("archived", archived);
        return kept;
    }
}
