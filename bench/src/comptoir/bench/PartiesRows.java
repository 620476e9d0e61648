package comptoir.bench;

import comptoir.kernel.Fold;
import java.util.List;
import java.util.UUID;

/** Writes the customers and their people. */
final class PartiesRows {

    private static final List<String> ORGANISATION = List.of(
            "id",
            "rev",
            "created_op",
            "updated_op",
            "name",
            "customer_number",
            "is_customer",
            "is_prospect",
            "siren",
            "phone",
            "email",
            "website",
            "address_street",
            "address_postcode",
            "address_town",
            "address_country",
            "industry",
            "potential",
            "owner");
    private static final List<String> CONTACT = List.of(
            "id",
            "rev",
            "created_op",
            "updated_op",
            "civility",
            "first_name",
            "last_name",
            "organisation",
            "job_title",
            "phone",
            "mobile",
            "email",
            "address_street",
            "address_postcode",
            "address_town",
            "address_country",
            "owner");
    private static final List<String> STREETS = List.of(
            "rue de la République",
            "avenue Jean-Jaurès",
            "place du Marché",
            "rue Victor-Hugo",
            "chemin des Vignes",
            "zone industrielle Nord",
            "boulevard Gambetta",
            "rue de l’Église");

    private final World world;
    private final Dictionary dictionary;

    PartiesRows(World world, Dictionary dictionary) {
        this.world = world;
        this.dictionary = dictionary;
    }

    void organisations(CopyInto into) {
        List<UUID> industries = dictionary.ids("industry");
        List<UUID> potentials = dictionary.options("organisation", "potential");
        Operation operation = into.operation("organisation", world.size.organisations);
        try (CopyRows rows = into.rows("organisation", ORGANISATION)) {
            for (int i = 0; i < world.size.organisations; i++) {
                UUID id = world.id(i, world.size.organisations);
                String name = i == 0 ? "Groupe Roussel Matériaux" : world.names.company();
                UUID owner = i == 0 ? world.members.getFirst() : world.owner();
                FrenchNames.Town town = world.names.town();
                boolean located = world.in(85);
                boolean customer = i == 0 || world.in(60);
                world.organisations.add(id);
                world.organisationNames.add(name);
                world.owners.add(owner);
                rows.row(
                        id,
                        operation.rev(i),
                        operation.id(),
                        operation.id(),
                        name,
                        String.format("C-%04d", i + 1),
                        customer,
                        !customer,
                        world.in(40) ? world.siren() : null,
                        world.in(70) ? world.phone("4") : null,
                        world.in(60) ? "contact" + i + "@" + domain(name) : null,
                        world.in(50) ? "https://www." + domain(name) : null,
                        located ? street() : null,
                        located ? town.postcode() : null,
                        located ? town.name() : null,
                        located ? "FR" : null,
                        world.in(70) ? world.names.common(industries, 1.5) : null,
                        world.in(40) ? world.names.common(potentials, 0.7) : null,
                        owner);
            }
        }
        operation.close();
    }

    void contacts(CopyInto into) {
        List<UUID> jobs = dictionary.ids("job_title");
        List<UUID> civilities = dictionary.options("contact", "civility");
        Operation operation = into.operation("contact", world.size.contacts);
        try (CopyRows rows = into.rows("contact", CONTACT)) {
            for (int i = 0; i < world.size.contacts; i++) {
                String first = world.names.first();
                String last = world.names.last();
                int company = world.organisation();
                boolean employed = world.in(90);
                boolean located = world.in(70);
                FrenchNames.Town town = world.names.town();
                rows.row(
                        world.id(i, world.size.contacts),
                        operation.rev(i),
                        operation.id(),
                        operation.id(),
                        world.in(80) ? world.names.common(civilities, 1) : null,
                        world.in(97) ? first : null,
                        last,
                        employed ? world.organisations.get(company) : null,
                        world.in(65) ? world.names.common(jobs, 1.5) : null,
                        world.in(45) ? world.phone("1") : null,
                        world.in(55) ? world.phone("6") : null,
                        world.in(75) ? email(first, last, i, company) : null,
                        located ? street() : null,
                        located ? town.postcode() : null,
                        located ? town.name() : null,
                        located ? "FR" : null,
                        employed ? world.owners.get(company) : world.owner());
            }
        }
        operation.close();
    }

    private String street() {
        return (1 + world.random.nextInt(180)) + " " + world.names.common(STREETS, 1);
    }

    private String email(String first, String last, int nth, int company) {
        return plain(first) + "." + plain(last) + nth + "@" + domain(world.organisationNames.get(company));
    }

    private static String domain(String company) {
        return plain(company) + ".fr";
    }

    private static String plain(String text) {
        return Fold.of(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
