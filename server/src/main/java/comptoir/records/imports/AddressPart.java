package comptoir.records.imports;

import java.util.Arrays;
import java.util.List;

/** What files call the parts of an address. */
public enum AddressPart {
    LINE1("line1", "Adresse, complément 1", "Address line 1", "Complément d’adresse", "Bâtiment", "Résidence"),
    LINE2("line2", "Adresse, complément 2", "Address line 2", "Boîte postale", "BP"),
    STREET("street", "Rue", "Street", "Adresse", "Voie", "Numéro et rue", "Address", "libelleVoie", "street_address"),
    POSTCODE("postcode", "Code postal", "Postcode", "CP", "Zip", "Zip code", "zip_code_prefix", "codePostal"),
    TOWN("town", "Ville", "Town", "Commune", "City", "Localité", "libelleCommune"),
    COUNTRY("country", "Pays", "Country", "office_location");

    private final String key;
    private final String fr;
    private final String en;
    private final List<String> aliases;

    AddressPart(String key, String fr, String en, String... aliases) {
        this.key = key;
        this.fr = fr;
        this.en = en;
        this.aliases = List.of(aliases);
    }

    public static AddressPart of(String key) {
        return Arrays.stream(values())
                .filter(part -> part.key.equals(key))
                .findFirst()
                .orElseThrow();
    }

    public String label(String language) {
        return "en".equals(language) ? en : fr;
    }

    String fr() {
        return fr;
    }

    String en() {
        return en;
    }

    List<String> aliases() {
        return aliases;
    }
}
