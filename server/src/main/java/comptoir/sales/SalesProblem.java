package comptoir.sales;

import comptoir.kernel.Problem;

/** What sales refuses. */
public enum SalesProblem implements Problem {
    LINES_REFUSED("quote.lines_refused"),
    PRICE_NEGATIVE("quote.price_negative"),
    DISCOUNT_OUT_OF_RANGE("quote.discount_out_of_range"),
    DISCOUNT_OVER_TOTAL("quote.discount_over_total"),
    VAT_OUT_OF_RANGE("quote.vat_out_of_range"),
    SERIES_MALFORMED("quote.series_malformed");

    private final String code;

    SalesProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return 422;
    }
}
