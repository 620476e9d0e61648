package comptoir.sales;

import java.util.List;

/**
 * To whom a quote is made, as copied into it.
 *
 * @param number our customer number, possibly empty
 * @param contact the person, possibly empty
 * @param address lines of the postal address
 */
public record QuoteBuyer(String name, String number, String contact, List<String> address) {

    public QuoteBuyer {
        address = List.copyOf(address);
    }
}
