package comptoir.sales;

/** A quote's PDF with the name it is kept under. */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record QuoteFile(String name, byte[] bytes) {

    static String name(String number, int version) {
        String plain = number.replaceAll("[^A-Za-z0-9+_.-]", "-");
        return "Devis " + plain + (version > 1 ? " V" + version : "") + ".pdf";
    }
}
