package comptoir.records.tabular;

import comptoir.kernel.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of one field, folded, and how like one of them a heading is. */
final class HeadingWords {

    private static final Pattern HUMPS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Set<String> SMALL = Set.of(
            "de", "du", "des", "d", "la", "le", "les", "l", "en", "a", "au", "et", "n", "no", "nr", "num", "numero",
            "number", "the", "of", "and", "code");

    /** Words of every trade that mean the same over a column; each line is one meaning. */
    private static final List<Set<String>> SAME = """
            email|e mail|mail|courriel|mel|adresse email|adresse e mail|adresse mail|adresse electronique|email address|e mail address|adresse de messagerie|messagerie|emailaddress|primary email|email 1
            telephone|tel|phone|phone number|telephone number|numero de telephone|n de telephone|telephone fixe|tel fixe|fixe|ligne directe|business phone|work phone|main phone|telephone bureau|tel bureau|phone1|phone 1|telephone 1|tel 1
            mobile|portable|gsm|tel portable|telephone portable|tel mobile|telephone mobile|cell|cell phone|cellphone|mobile phone|mobile number|phone2|phone 2|telephone 2|tel 2
            fax|telecopie|telecopieur|fax number
            site|site web|site internet|web|website|url|www|web site|page web|adresse web|homepage|home page|web page
            prenom|prenoms|first name|firstname|given name|forename|first
            nom|nom de famille|last name|lastname|surname|family name|name|last|nom usuel
            nom complet|nom et prenom|nom prenom|prenom nom|prenom et nom|full name|fullname|display name|nom d affichage
            civilite|titre de civilite|title|salutation|mr mme|prefix|name prefix
            fonction|poste|intitule du poste|titre|job title|jobtitle|job|position|role|occupation
            service|departement|department|division
            adresse|rue|voie|adresse 1|adresse1|ligne 1|adresse ligne 1|numero et rue|n et voie|street|street address|address|address 1|address1|address line 1|street 1
            complement|complement d adresse|complement adresse|adresse 2|adresse2|ligne 2|adresse ligne 2|address 2|address2|address line 2|street 2
            code postal|cp|c p|codepostal|code post|postcode|post code|postal code|postal|zip|zip code|zipcode|zip postal code|plz|zip code prefix
            ville|commune|localite|city|town|municipality|libelle commune|nom commune
            pays|country|country region|code pays|country code|nation
            region|state|province|county|etat
            siret|n siret|numero siret|no siret|siret number|siret siege|siretsiege
            siren|n siren|numero siren|no siren|siren number
            tva intracom|tva intracommunautaire|n tva|numero de tva|numero tva|n de tva|n tva intracom|n tva intracommunautaire|numero de tva intracommunautaire|vat|vat number|vat no|vat id|tva|vat registration number
            taux de tva|taux tva|tva taux|vat rate|tax rate|taxe
            prix|tarif|prix ht|pu|pu ht|p u|prix unitaire|prix unitaire ht|prix de vente|prix vente ht|pv|pv ht|price|unit price|sales price|sale price|list price|selling price
            cout|prix d achat|prix achat|pa|pa ht|prix de revient|cost|cost price|purchase price|unit cost
            reference|ref|sku|code article|code produit|reference article|reference produit|item code|product code|part number|article
            designation|libelle|intitule|description courte
            description|descriptif|details|detail
            unite|unit|unite de vente|uom|unit of measure
            quantite|qte|qty|quantity
            famille|categorie|category|family|gamme|series|serie|group|groupe
            montant|total|amount|montant ht|total ht|value|valeur
            remise|discount|rabais|remise pct
            secteur|secteur d activite|activite|industry|sector|branche
            effectif|nombre de salaries|salaries|employees|headcount|number of employees|workforce
            chiffre d affaires|ca|ca annuel|revenue|annual revenue|turnover
            date de naissance|naissance|anniversaire|birthday|birth date|date of birth
            date de creation|cree le|created|created at|creation date|date creation
            informations complementaires|commentaire|commentaires|remarque|remarques|observation|observations|note|notes|comment|comments|remarks|infos|informations|memo
            responsable|responsable commercial|commercial|vendeur|charge de compte|sales rep|sales agent|salesperson|owner|account manager|proprietaire|suivi par
            manager|superieur|chef|responsable hierarchique
            bureau|agence|office|regional office|site de rattachement|branch
            annee de creation|year established|founded|annee
            langue|language
            statut|status|etat du compte
            """.lines()
            .map(line -> Set.copyOf(Arrays.asList(line.strip().split("\\|", -1))))
            .toList();

    private final List<String> names;
    private final Set<Integer> meanings;

    private HeadingWords(List<String> names) {
        this.names = names;
        this.meanings = names.stream().flatMap(name -> meanings(name).stream()).collect(Collectors.toUnmodifiableSet());
    }

    static HeadingWords of(Candidate field) {
        return new HeadingWords(
                Stream.concat(Stream.of(field.label(), field.labelEn(), field.key()), field.aliases().stream())
                        .map(HeadingWords::folded)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList());
    }

    /** From 0, nothing in common, to 100, the very words. */
    int likeness(String heading) {
        String words = folded(heading);
        if (words.isEmpty()) {
            return 0;
        }
        if (names.contains(words)) {
            return 100;
        }
        if (meanings(words).stream().anyMatch(meanings::contains)) {
            return 90;
        }
        return Math.max(contained(words), overlap(words));
    }

    /** A name of the field with more around it, as in {@code seller_zip_code_prefix}. */
    private int contained(String words) {
        return Stream.concat(names.stream(), meanings.stream().flatMap(meaning -> SAME.get(meaning).stream()))
                .filter(name -> name.length() >= 3 && (" " + words + " ").contains(" " + name + " "))
                .mapToInt(name -> 75 - 4 * (words.split(" ", -1).length - name.split(" ", -1).length))
                .max()
                .orElse(0);
    }

    private int overlap(String words) {
        List<String> wanted = significant(words);
        return names.stream()
                .map(HeadingWords::significant)
                .mapToInt(name -> shared(wanted, name))
                .max()
                .orElse(0);
    }

    /** The share of words both have; an abbreviation of three letters or more counts for most of its word. */
    private static int shared(List<String> some, List<String> others) {
        double alike = some.stream()
                .mapToDouble(word -> others.stream()
                        .mapToDouble(other -> alike(word, other))
                        .max()
                        .orElse(0))
                .sum();
        return (int) (85 * alike / Math.max(1, Math.max(some.size(), others.size())));
    }

    private static double alike(String word, String other) {
        if (word.equals(other)) {
            return 1;
        }
        boolean short3 = Math.min(word.length(), other.length()) >= 3;
        return short3 && (word.startsWith(other) || other.startsWith(word)) ? 0.8 : 0;
    }

    private static List<String> significant(String words) {
        List<String> all = new ArrayList<>(Arrays.asList(words.split(" ", -1)));
        List<String> significant =
                all.stream().filter(word -> !SMALL.contains(word)).toList();
        return significant.isEmpty() ? all : significant;
    }

    private static Set<Integer> meanings(String words) {
        return java.util.stream.IntStream.range(0, SAME.size())
                .filter(index -> SAME.get(index).contains(words))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static String folded(String heading) {
        return Fold.words(HUMPS.matcher(heading).replaceAll(" "));
    }
}
