package comptoir.records.tabular;

import comptoir.dictionary.values.PhoneNumber;
import comptoir.kernel.EmailAddress;
import comptoir.kernel.FrenchDates;
import comptoir.kernel.FrenchDurations;
import comptoir.kernel.FrenchNumbers;
import comptoir.kernel.Iban;
import comptoir.kernel.Siren;
import comptoir.kernel.Siret;
import comptoir.kernel.VatNumber;
import comptoir.kernel.WebAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the cells of one column look like. */
final class ColumnValues {

    private static final int LOOKED_AT = 50;
    /** Any day will do: only the form of a date is looked at. */
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    private static final Set<String> YES_NO =
            Set.of("oui", "non", "yes", "no", "true", "false", "vrai", "faux", "o", "n", "y", "1", "0", "x");

    private final List<String> filled;

    private ColumnValues(List<String> filled) {
        this.filled = filled;
    }

    static ColumnValues of(List<String> cells) {
        return new ColumnValues(
                cells.stream().filter(cell -> !cell.isBlank()).limit(LOOKED_AT).toList());
    }

    /** The likeness of the heading, lowered when the cells contradict it, or given by the cells when it says nothing. */
    int weigh(int byHeading, String type) {
        if (filled.isEmpty()) {
            return byHeading;
        }
        double fit = fit(type);
        if (byHeading >= 50) {
            return fit >= 0.2 ? byHeading : byHeading - 45;
        }
        return fit >= 0.8 && filled.size() >= 2 ? Math.max(byHeading, telling(type)) : byHeading;
    }

    /** How much cells alone tell: nothing but an e-mail address looks like one, a number may be anything. */
    private static int telling(String type) {
        return switch (type) {
            case "email", "siret", "vatNumber", "iban" -> 85;
            case "url", "siren" -> 70;
            case "phone" -> 65;
            default -> 0;
        };
    }

    private double fit(String type) {
        return switch (type) {
            case "email" -> share(cell -> EmailAddress.parse(cell).isOk());
            case "siret" -> share(cell -> Siret.parse(cell).isOk());
            case "siren" -> share(cell -> Siren.parse(cell).isOk());
            case "vatNumber" -> share(cell -> VatNumber.parse(cell).isOk());
            case "iban" -> share(cell -> Iban.parse(cell).isOk());
            case "duration" -> share(cell -> FrenchDurations.parse(cell).isOk());
            case "url" ->
                share(cell -> !cell.contains("@") && WebAddress.parse(cell).isOk());
            case "phone" ->
                share(cell ->
                        PhoneNumber.parse(cell).isOk() && !Siren.parse(cell).isOk());
            case "date", "dateTime" -> share(ColumnValues::isDay);
            case "integer", "decimal", "amount", "percent", "rating" -> share(ColumnValues::isNumber);
            case "yesNo" -> share(cell -> YES_NO.contains(comptoir.kernel.Fold.of(cell.strip())));
            default -> telling(type) == 0 ? 1 : 0;
        };
    }

    private double share(Predicate<String> fits) {
        return filled.stream().filter(fits).count() / (double) filled.size();
    }

    private static boolean isDay(String cell) {
        return FrenchDates.parse(cell, SOME_DAY).isOk()
                || FrenchDates.parse(cell, SOME_DAY, FrenchDates.Order.MONTH_FIRST)
                        .isOk();
    }

    private static boolean isNumber(String cell) {
        return FrenchNumbers.parsePercent(cell, FrenchNumbers.Decimal.COMMA).isOk();
    }
}
