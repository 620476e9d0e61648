package comptoir.sales;

/** One row of a quote in its order: a priced item, the title that opens a section, or plain text. */
public sealed interface QuoteRow {

    /**
     * Something offered.
     *
     * @param label what it is, in one line
     * @param detail reference or description under it, possibly empty
     * @param unit unit of the quantity as shown, possibly empty
     */
    record Item(String label, String detail, String unit, Pricing pricing) implements QuoteRow {}

    /** The title over the items that follow it, up to the next title; carries their subtotal. */
    record Section(String label) implements QuoteRow {}

    /** A remark between the lines. */
    record Text(String text) implements QuoteRow {}
}
