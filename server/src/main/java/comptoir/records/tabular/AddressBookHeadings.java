package comptoir.records.tabular;

import java.util.List;

/**
 * How address books call what their exports hold. {@code ?} headings that tell the book; {@code =} an ordinary name and the
 * columns for it, the best first; {@code @} the same for parts of an address, which are taken from one and the same place;
 * {@code -} columns that look like something they are not.
 */
final class AddressBookHeadings {

    private static final String OUTLOOK_FRENCH = """
            ?: Deuxième prénom|Rue (bureau)|Adresse de messagerie
            =Civilité: Titre
            =Prénom: Prénom
            =Nom de famille: Nom
            =Société: Société
            =Fonction: Titre 2nd|Profession
            =Téléphone: Téléphone (bureau)|Téléphone société|Téléphone principal|Téléphone 2 (bureau)|Téléphone (domicile)|Téléphone (autre)
            =Portable: Tél. mobile|Téléphone (voiture)|Radio téléphone
            =E-mail: Adresse de messagerie|Adresse de messagerie 2|Adresse de messagerie 3
            =Site web: Page Web
            =Notes: Notes
            @Rue: Rue (bureau)|Rue (domicile)|Rue (autre)
            @Complément d’adresse: Rue (bureau) 2|Rue (domicile) 2|Rue (autre) 2
            @Code postal: Code postal (bureau)|Code postal (domicile)|Code postal (autre)
            @Ville: Ville (bureau)|Ville (domicile)|Ville (autre)
            @Pays: Pays (bureau)|Pays (domicile)|Pays (autre)
            @Boîte postale: B.P. professionnelle|Boîte postale du domicile|Autre boîte postale
            -: Rue (bureau) 3|Rue (domicile) 3|Rue (autre) 3|Nom complet de l'adresse de messagerie|Nom complet de l'adresse de messagerie 2|Nom complet de l'adresse de messagerie 3|Type de messagerie|Type de messagerie 2|Type de messagerie 3|Nom de l'assistant(e)|Téléphone de l'assistant(e)|Téléphone 2 (domicile)|Téléphone TDD/TTY|Responsable|Bureau|Compte|Deuxième prénom|Anniversaire de mariage ou fête|Langue|Emplacement
            """;

    private static final String OUTLOOK_ENGLISH = """
            ?: Middle Name|Business Street|E-mail Address
            =Civilité: Title
            =Prénom: First Name
            =Nom de famille: Last Name
            =Société: Company
            =Fonction: Job Title|Profession
            =Téléphone: Business Phone|Company Main Phone|Primary Phone|Business Phone 2|Home Phone|Other Phone
            =Portable: Mobile Phone|Car Phone|Radio Phone
            =E-mail: E-mail Address|E-mail 2 Address|E-mail 3 Address
            =Site web: Web Page
            =Notes: Notes
            @Rue: Business Street|Home Street|Other Street
            @Complément d’adresse: Business Street 2|Home Street 2|Other Street 2
            @Code postal: Business Postal Code|Home Postal Code|Other Postal Code
            @Ville: Business City|Home City|Other City
            @Pays: Business Country/Region|Home Country/Region|Other Country/Region
            @Boîte postale: Business Address PO Box|Home Address PO Box|Other Address PO Box
            -: Business Street 3|Home Street 3|Other Street 3|E-mail Display Name|E-mail 2 Display Name|E-mail 3 Display Name|E-mail Type|E-mail 2 Type|E-mail 3 Type|Assistant's Name|Assistant's Phone|Home Phone 2|TTY/TDD Phone|Manager's Name|Office Location|Account|Middle Name|Location|Language
            """;

    private static final String GOOGLE = """
            ?: E-mail 1 - Value|Phone 1 - Value
            =Civilité: Name Prefix
            =Prénom: First Name|Given Name
            =Nom de famille: Last Name|Family Name
            =Société: Organization Name|Organization 1 - Name
            =Fonction: Organization Title|Organization 1 - Title|Occupation
            =Téléphone: Phone 1 - Value|Phone 2 - Value|Phone 3 - Value|Phone 4 - Value
            =Portable: Mobile 1 - Value|Mobile 2 - Value|Mobile 3 - Value|Mobile 4 - Value
            =E-mail: E-mail 1 - Value|E-mail 2 - Value|E-mail 3 - Value
            =Site web: Website 1 - Value|Website 2 - Value
            =Notes: Notes
            =Nom complet: Name|File As
            @Rue: Address 1 - Street|Address 2 - Street|Address 3 - Street
            @Complément d’adresse: Address 1 - Extended Address|Address 2 - Extended Address|Address 3 - Extended Address
            @Code postal: Address 1 - Postal Code|Address 2 - Postal Code|Address 3 - Postal Code
            @Ville: Address 1 - City|Address 2 - City|Address 3 - City
            @Pays: Address 1 - Country|Address 2 - Country|Address 3 - Country
            @Boîte postale: Address 1 - PO Box|Address 2 - PO Box|Address 3 - PO Box
            -: Middle Name|Additional Name|Phonetic First Name|Phonetic Middle Name|Phonetic Last Name|Given Name Yomi|Additional Name Yomi|Family Name Yomi|Yomi Name|Name Suffix|Nickname|Short Name|Maiden Name|E-mail 1 - Label|E-mail 2 - Label|E-mail 3 - Label|E-mail 1 - Type|E-mail 2 - Type|E-mail 3 - Type|Phone 1 - Label|Phone 2 - Label|Phone 3 - Label|Phone 4 - Label|Phone 1 - Type|Phone 2 - Type|Phone 3 - Type|Phone 4 - Type|Fax 1 - Value|Fax 2 - Value|Fax 3 - Value|Fax 4 - Value|Address 1 - Label|Address 2 - Label|Address 3 - Label|Address 1 - Type|Address 2 - Type|Address 3 - Type|Address 1 - Formatted|Address 2 - Formatted|Address 3 - Formatted|Address 1 - Region|Address 2 - Region|Address 3 - Region|Website 1 - Label|Website 2 - Label|Website 1 - Type|Website 2 - Type|Organization Department|Organization 1 - Type|Organization 1 - Yomi Name|Organization 1 - Department|Organization 1 - Symbol|Organization 1 - Location|Organization 1 - Job Description|Location|Language|Subject|Photo|Labels|Group Membership
            """;

    private static final String THUNDERBIRD_ENGLISH = """
            ?: Primary Email|Secondary Email|Work ZipCode
            =Prénom: First Name
            =Nom de famille: Last Name
            =Société: Organization
            =Fonction: Job Title
            =Téléphone: Work Phone|Home Phone
            =Portable: Mobile Number
            =E-mail: Primary Email|Secondary Email
            =Site web: Web Page 1|Web Page 2
            =Notes: Notes
            =Nom complet: Display Name
            @Rue: Work Address|Home Address
            @Complément d’adresse: Work Address 2|Home Address 2
            @Code postal: Work ZipCode|Home ZipCode
            @Ville: Work City|Home City
            @Pays: Work Country|Home Country
            -: Nickname|Screen Name|Work State|Home State|Department
            """;

    private static final String THUNDERBIRD_FRENCH = """
            ?: Nom à afficher|Première adresse électronique|Adresse professionnelle
            =Prénom: Prénom
            =Nom de famille: Nom de famille|Nom
            =Société: Société
            =Fonction: Profession|Fonction
            =Téléphone: Tél. professionnel|Tél. personnel
            =Portable: Portable
            =E-mail: Première adresse électronique|Deuxième adresse électronique
            =Site web: Site Web 1|Site Web 2
            =Notes: Notes
            =Nom complet: Nom à afficher
            @Rue: Adresse professionnelle|Adresse privée
            @Complément d’adresse: Adresse professionnelle 2|Adresse privée 2
            @Code postal: Code postal 2nd|Code postal
            @Ville: Ville 2nd|Ville
            -: Surnom|Nom de l'écran|Pays/État|Pays/État 2nd|Région|Région 2nd|Service
            """;

    /** Each book's table. */
    static final List<String> ALL =
            List.of(OUTLOOK_FRENCH, OUTLOOK_ENGLISH, GOOGLE, THUNDERBIRD_ENGLISH, THUNDERBIRD_FRENCH);

    private AddressBookHeadings() {}
}
