package comptoir.bench;

import java.util.List;
import java.util.Random;

/** Names of people, companies and towns that look as they do in France, the common ones common. */
final class FrenchNames {

    /** A town with its postcode; the first ones are drawn most often, Paris for a tenth of all. */
    record Town(String name, String postcode) {}

    private static final List<String> FIRST =
            words("Marie Jean Pierre Michel Nathalie Isabelle Philippe Sylvie Catherine Alain Nicolas Christophe"
                + " Sophie Stéphane Laurent Céline Sandrine Julien Thomas Camille Léa Manon Chloé Emma Inès Hugo Lucas"
                + " Louis Gabriel Jules Arthur Raphaël Paul Antoine Maxime Alexandre Romain Mathieu Clément Pauline"
                + " Marion Élodie Aurélie Émilie Amélie Hélène Françoise Martine Monique Jacqueline Chantal Brigitte"
                + " Dominique Véronique Valérie Corinne Patricia Karine Delphine Virginie Anne Claire Juliette Alice"
                + " Louise Jeanne Margaux Zoé Éva Anaïs Océane Noémie Maëlys Yasmine Fatima Samira Karim Mehdi Rachid"
                + " Youssef Nadia Leïla Mohamed Ahmed Ibrahim Aïcha François Jacques Bernard André Gérard Daniel René"
                + " Roger Robert Marcel Henri Guy Serge Patrick Thierry Éric Frédéric Olivier Bruno Didier Pascal"
                + " Gilles Hervé Fabrice Cédric Sébastien Guillaume Benoît Vincent Xavier Yann Loïc Erwan Gaël Maël"
                + " Tristan Théo Enzo Nathan Noah Adam Sacha Léon Gaspard Victor Simon Rémi Quentin Florian Kévin"
                + " Jordan Steven Jean-Pierre Marie-Claude Jean-Marc Anne-Sophie Marie-Hélène Jean-François Jean-Luc"
                + " Marie-Christine");
    private static final List<String> LAST = words(
            "Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefèvre Leroy Roux"
                + " David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Faure"
                + " Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément"
                + " Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël"
                + " Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud"
                + " Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert"
                + " Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland"
                + " Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin"
                + " Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty"
                + " Aubry Guyot Carré Charles Renault Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider"
                + " Fernandez Le Gall Collet Léger Bouvier Julien Prévost Millet Perrot Daniel Cousin Germain Breton"
                + " Besson Langlois Rémy Le Roux Pelletier Lévêque Perrier Leblanc Barré Lebrun Marchal Weber Mallet"
                + " Hamon Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Étienne Grondin Poulain Tessier"
                + " Chevallier Collin Chauvin Da Silva Bouchet Gay Lemaître Bénard Maréchal Humbert Reynaud Antoine"
                + " Hoarau Perret Barthélemy Cordier Pichon Lejeune Gilbert Lamy Delaunay Pasquier Carlier Laporte");
    private static final List<String> BEGINNINGS = words(
            "Bar Bel Ber Bou Bré Cal Car Cha Che Cor Cou Dar Del Des Dor Dra Fal Fer Fou Gar Gau Gra Gué Ha Jou Lan"
                    + " Lau Lé Mal Mar Mon Mou Pas Pé Pon Ra Ri Rou Sau Ta Ter Tou Val Ver Vil");
    private static final List<String> ENDINGS = words(
            "ard aud beau bert bois champ court dal det dier din dot fond gnon gnot lard let lier lin lot mand marre"
                + " mont nard neau net nier not pin quet rand reau rel ret rier rin rot sel sier teau tel tier tin val"
                + " vert vet villet zac");
    private static final List<String> TRADES = List.of(
            "Menuiserie",
            "Transports",
            "Boulangerie",
            "Garage",
            "Imprimerie",
            "Ateliers",
            "Établissements",
            "Maçonnerie",
            "Plomberie",
            "Électricité",
            "Carrosserie",
            "Pharmacie",
            "Laboratoires",
            "Conserverie",
            "Papeterie",
            "Métallerie",
            "Scierie",
            "Domaine",
            "Brasserie",
            "Hôtel",
            "Cabinet",
            "Logistique",
            "Informatique",
            "Nettoyage",
            "Jardins",
            "Charpentes",
            "Peintures",
            "Fonderie",
            "Verrerie",
            "Textiles");
    private static final List<String> FORMS = List.of("SARL", "SAS", "EURL", "SA", "SCOP", "");
    private static final List<Town> TOWNS = List.of(
                    "Paris 75011",
                    "Lyon 69003",
                    "Marseille 13006",
                    "Toulouse 31000",
                    "Nantes 44000",
                    "Bordeaux 33000",
                    "Lille 59000",
                    "Rennes 35000",
                    "Strasbourg 67000",
                    "Montpellier 34000",
                    "Nice 06000",
                    "Grenoble 38000",
                    "Rouen 76000",
                    "Reims 51100",
                    "Saint-Étienne 42000",
                    "Toulon 83000",
                    "Angers 49000",
                    "Dijon 21000",
                    "Le Havre 76600",
                    "Nîmes 30000",
                    "Clermont-Ferrand 63000",
                    "Tours 37000",
                    "Limoges 87000",
                    "Amiens 80000",
                    "Metz 57000",
                    "Besançon 25000",
                    "Perpignan 66000",
                    "Orléans 45000",
                    "Mulhouse 68100",
                    "Caen 14000",
                    "Nancy 54000",
                    "Brest 29200",
                    "Avignon 84000",
                    "Poitiers 86000",
                    "Pau 64000",
                    "La Rochelle 17000",
                    "Annecy 74000",
                    "Lorient 56100",
                    "Quimper 29000",
                    "Troyes 10000",
                    "Chambéry 73000",
                    "Niort 79000",
                    "Valence 26000",
                    "Saint-Nazaire 44600",
                    "Colmar 68000",
                    "Laval 53000",
                    "Vannes 56000",
                    "Cholet 49300",
                    "Évreux 27000",
                    "Saint-Malo 35400",
                    "Bayonne 64100",
                    "Albi 81000",
                    "Épinal 88000",
                    "Vichy 03200",
                    "Aurillac 15000",
                    "Gap 05000",
                    "Millau 12100",
                    "Figeac 46100",
                    "Guéret 23000",
                    "Privas 07000")
            .stream()
            .map(text -> new Town(text.replaceFirst(" \\d+$", ""), text.replaceFirst("^.* ", "")))
            .toList();

    private final Random random;

    FrenchNames(Random random) {
        this.random = random;
    }

    String first() {
        return common(FIRST, 1.6);
    }

    /** Two thirds common names, one third rare ones, as in a telephone book. */
    String last() {
        if (random.nextInt(3) > 0) {
            return common(LAST, 1.5);
        }
        return any(BEGINNINGS) + any(ENDINGS);
    }

    String company() {
        String form = any(FORMS);
        String name = switch (random.nextInt(4)) {
            case 0 -> any(TRADES) + " " + last();
            case 1 -> last() + " et fils";
            case 2 -> any(TRADES) + " de " + any(TOWNS).name();
            default -> any(TRADES) + " " + last() + " " + last();
        };
        return form.isEmpty() ? name : name + " " + form;
    }

    Town town() {
        return random.nextInt(40) == 0 ? TOWNS.getFirst() : common(TOWNS, 1.6);
    }

    /** Draws so that the beginning of a list comes more often than its end. */
    <T> T common(List<T> of, double skew) {
        return of.get((int) (of.size() * Math.pow(random.nextDouble(), skew)));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.replace("Le Gall", "Le_Gall")
                        .replace("Le Roux", "Le_Roux")
                        .replace("Da Silva", "Da_Silva")
                        .split(" "))
                .stream()
                .map(word -> word.replace('_', ' '))
                .toList();
    }
}
