package comptoir.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What the workspace knows before the mass of data comes: directories, options, products, which fields identify. */
final class Dictionary {

    /** One thing sold. */
    record Product(UUID id, String name, String unit, BigDecimal price, BigDecimal cost) {}

    private final Postgres postgres;

    Dictionary(Postgres postgres) {
        this.postgres = postgres;
    }

    List<UUID> ids(String table) {
        return postgres.column("select id from " + table + " where deleted_op is null order by id").stream()
                .map(UUID::fromString)
                .toList();
    }

    List<UUID> options(String object, String field) {
        return postgres
                .column(
                        "select o.id from choice_option o join field f on f.id = o.field where f.object = ? and f.key"
                                + " = ? order by o.position",
                        object,
                        field)
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    List<Product> products() {
        return postgres
                .rows("select id, name, unit, price, cost from product where deleted_op is null order by id")
                .stream()
                .map(row -> new Product(
                        UUID.fromString(row[0]), row[1], row[2], new BigDecimal(row[3]), new BigDecimal(row[4])))
                .toList();
    }

    /** Key and column of the fields that a palette finds by their beginning, as comptoir.records.IdentifierStore keeps them. */
    List<String[]> identifiers(String object) {
        return postgres.rows(
                "select key, column_name from field where object = ? and removed_at is null and (type in ('phone',"
                        + " 'email', 'siren', 'siret', 'vatNumber', 'autoNumber') or (is_unique and type = 'text'))",
                object);
    }
}
