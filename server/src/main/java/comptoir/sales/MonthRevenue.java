package comptoir.sales;

import comptoir.kernel.Money;
import java.time.YearMonth;

/** What was paid in a month, excluding VAT. */
public record MonthRevenue(YearMonth month, Money amount) {}
