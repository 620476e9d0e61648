package comptoir.parties;

import comptoir.dictionary.Asker;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.dictionary.values.PhoneNumber;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.records.Page;
import comptoir.records.Query;
import comptoir.records.Records;
import comptoir.records.Row;
import comptoir.records.Sight;
import comptoir.records.exports.ChangeSheet;
import comptoir.records.imports.Imports;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts the writing of records right that are there already: names of people, telephone numbers, postcodes and towns. What would change comes as a
 * file to bring in, so that each value is seen before and after, it is one operation, and it is taken back like an import.
 */
public final class Tidying {

    /** What is put right. */
    public enum What {
        NAMES,
        PHONES,
        POSTCODES,
        TOWNS
    }

    /** @param records how many would change */
    public record Begun(UUID run, long records) {}

    private static final String TOWN = "town";

    private final Records records;
    private final Imports imports;
    private final ChangeSheet sheets;

    public Tidying(Records records, Imports imports) {
        this.records = records;
        this.imports = imports;
        this.sheets = new ChangeSheet(records);
    }

    /** Looks through all records of the object that the asker may change; refused when there is nothing to put right. */
    public Begun begin(Asker asker, String object, Set<What> wanted) {
        Plan plan = records.reading(asker.workspace(), asker.actor(), (tx, sight) -> plan(sight, object, wanted));
        if (plan.keys().isEmpty()) {
            throw Refusal.of(PartiesProblem.NOTHING_TO_TIDY).refused();
        }
        TownNames towns = plan.places().isEmpty() ? new TownNames() : towns(asker);
        try {
            Path file = Files.createTempFile("comptoir", ".csv");
            try {
                long changed;
                try (OutputStream to = Files.newOutputStream(file)) {
                    changed = sheets.write(asker, object, plan.keys(), row -> plan.changes(row, towns), to);
                }
                if (changed == 0) {
                    throw Refusal.of(PartiesProblem.NOTHING_TO_TIDY).refused();
                }
                boolean english = "en".equals(asker.actor().language());
                try (InputStream from = Files.newInputStream(file)) {
                    Imports.Look look = imports.upload(
                            asker.workspace(),
                            asker.actor(),
                            object,
                            english ? "Put in order.csv" : "Mise au propre.csv",
                            from);
                    return new Begun(look.run().id(), changed);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The directory as the asker sees it; where they do not, no town is known. */
    private TownNames towns(Asker asker) {
        TownNames towns = new TownNames();
        boolean known = records.reading(
                asker.workspace(),
                asker.actor(),
                (tx, sight) ->
                        sight.model().find(TOWN).filter(sight.rights()::knows).isPresent());
        Optional<Query> next = known
                ? Optional.of(
                        Query.of(TOWN).reading(List.of("name", "postcode")).atMost(Query.LONGEST_PAGE))
                : Optional.empty();
        while (next.isPresent()) {
            Query asked = next.get();
            Page page = records.query(asker.workspace(), asker.actor(), asked);
            page.rows()
                    .forEach(row -> towns.add(
                            text(row.values().get("postcode")),
                            text(row.values().get("name"))));
            next = page.next().map(asked::after);
        }
        return towns;
    }

    private static Plan plan(Sight sight, String object, Set<What> wanted) {
        ObjectType type = sight.object(object);
        List<String> names = new ArrayList<>();
        List<String> phones = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (Field field : type.fields()) {
            if (!sight.writes(field)) {
                continue;
            }
            // What is called by two fields is a person: first name and last name.
            if (wanted.contains(What.NAMES)
                    && type.labelFields().size() > 1
                    && type.labelFields().contains(field.key())) {
                names.add(field.key());
            } else if (wanted.contains(What.PHONES) && field.type().key().equals("phone")) {
                phones.add(field.key());
            } else if (field.type().key().equals("address")
                    && (wanted.contains(What.POSTCODES) || wanted.contains(What.TOWNS))) {
                places.add(field.key());
            }
        }
        return new Plan(names, phones, places, wanted);
    }

    /** Which fields are looked at. */
    private record Plan(List<String> names, List<String> phones, List<String> places, Set<What> wanted) {

        List<String> keys() {
            List<String> keys = new ArrayList<>(names);
            keys.addAll(phones);
            for (String place : places) {
                keys.add(place + ".postcode");
                keys.add(place + ".town");
            }
            return keys;
        }

        /** New texts by key, of what is not as it should be. */
        Map<String, String> changes(Row row, TownNames towns) {
            Map<String, String> changes = new HashMap<>();
            for (String key : names) {
                change(
                        changes,
                        key,
                        row.values().get(key),
                        Optional.of(PersonNames.tidied(text(row.values().get(key)))));
            }
            for (String key : phones) {
                String written = text(row.values().get(key));
                change(changes, key, written, phone(written));
            }
            for (String key : places) {
                if (row.values().get(key) instanceof Map<?, ?> address) {
                    place(changes, key, address, towns);
                }
            }
            return changes;
        }

        private static Optional<String> phone(String written) {
            return PhoneNumber.parse(written) instanceof Outcome.Ok<PhoneNumber>(PhoneNumber number)
                    ? Optional.of(number.text())
                    : Optional.empty();
        }

        private void place(Map<String, String> changes, String key, Map<?, ?> address, TownNames towns) {
            String country = text(address.get("country"));
            if (!country.isEmpty() && !country.equals("FR")) {
                return;
            }
            String town = text(address.get("town"));
            String written = text(address.get("postcode"));
            Optional<String> whole = towns.postcode(written, town);
            if (wanted.contains(What.POSTCODES)) {
                change(changes, key + ".postcode", written, whole);
            }
            if (wanted.contains(What.TOWNS)) {
                change(changes, key + ".town", town, towns.spelling(whole.orElse(written), town));
            }
        }

        private static void change(
                Map<String, String> changes, String key, @Nullable Object before, Optional<String> after) {
            String written = text(before);
            after.filter(next -> !written.isEmpty() && !next.isEmpty() && !next.equals(written))
                    .ifPresent(next -> changes.put(key, next));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
