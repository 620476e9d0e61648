package comptoir.catalogue;

import static comptoir.dictionary.FieldDeclaration.of;

import comptoir.dictionary.Declarations;
import comptoir.dictionary.Label;
import comptoir.dictionary.ObjectDeclaration;
import java.util.List;

/** The catalogue, as shipped. */
public final class CatalogueDeclarations implements Declarations {

    @Override
    public List<ObjectDeclaration> objects() {
        return List.of(ObjectDeclaration.of(
                        "product",
                        "product",
                        Label.of("Produit", "Product"),
                        Label.of("Produits", "Products"),
                        "box",
                        40)
                .called("name")
                .section(
                        "main",
                        Label.of("Produit", "Product"),
                        of("reference", "text", "Référence", "Reference")
                                .with("aliases", "Réf.|Code|Code article|SKU")
                                .asUnique()
                                .listed(),
                        of("name", "text", "Nom", "Name")
                                .with("aliases", "Désignation|Produit|Libellé|Article|Product|Product name")
                                .asRequired()
                                .listed(),
                        of("description", "longText", "Description", "Description"),
                        of("family", "choice", "Famille", "Family")
                                .with("aliases", "Catégorie|Gamme|Series|Category")
                                .listed(),
                        of("active", "yesNo", "Au catalogue", "In the catalogue")
                                .preset(true))
                .section(
                        "price",
                        Label.of("Prix", "Price"),
                        of("unit", "text", "Unité", "Unit").listed(),
                        of("price", "amount", "Prix HT", "Price excl. VAT")
                                .with("aliases", "Prix|Tarif|Prix unitaire|PU HT|Sales price|Unit price|Price")
                                .with("scale", 6)
                                .listed(),
                        of("cost", "amount", "Coût", "Cost")
                                .confidential()
                                .with("aliases", "Prix de revient|Prix d’achat|Purchase price")
                                .with("scale", 6),
                        of("vat", "percent", "TVA", "VAT")
                                .with("aliases", "Taux de TVA|VAT rate")
                                .preset("20")
                                .listed()));
    }
}
