package comptoir.sales;

/** A quote's PDF with the name it is kept under. */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record QuoteFile(String name, byte[] bytes) {

    static String name(String number) {
        return "Devis " + number.replaceAll("[^A-Za-z0-9+_.-]", "-") + ".pdf";
    }
}
