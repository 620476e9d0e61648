package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Field;
import comptoir.dictionary.FieldType;
import comptoir.dictionary.Operator;
import comptoir.dictionary.Reading;
import comptoir.dictionary.SqlType;
import comptoir.kernel.Fold;
import comptoir.kernel.Outcome;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** A postal address: two free lines, number and street, postcode, town, country (ISO). Each part can be listed, filtered and sorted. */
public final class AddressType implements FieldType {

    private static final List<String> NAMES = List.of("line1", "line2", "street", "postcode", "town", "country");
    private static final int LONGEST = 200;

    @Override
    public String key() {
        return "address";
    }

    @Override
    public List<Part> parts() {
        return NAMES.stream().map(name -> new Part(name, SqlType.TEXT)).toList();
    }

    @Override
    public Outcome<Map<String, Object>> read(Object given, Field field, Reading reading) {
        if (given instanceof CharSequence text) {
            return text.toString().isBlank()
                    ? Outcome.ok(Map.of())
                    : part("street", text).map(street -> Map.of("street", street));
        }
        if (!(given instanceof Map<?, ?> address)) {
            return Outcome.refused(DictionaryProblem.VALUE_WRONG_TYPE, "value", Texts.shown(given));
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> each : address.entrySet()) {
            String name = String.valueOf(each.getKey());
            if (!NAMES.contains(name)) {
                return Outcome.refused(DictionaryProblem.ADDRESS_PART_UNKNOWN, "part", Texts.shown(name));
            }
            if (each.getValue() == null || each.getValue().toString().isBlank()) {
                continue;
            }
            switch (part(name, each.getValue())) {
                case Outcome.Ok<String>(String text) -> parts.put(name, text);
                case Outcome.No<String>(var refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.ok(parts);
    }

    /** One part of an address, tidied: a country by its code or its name in French or English. */
    public static Outcome<String> part(String name, Object given) {
        if (!(given instanceof CharSequence || given instanceof Number)) {
            return Outcome.refused(DictionaryProblem.VALUE_WRONG_TYPE, "value", Texts.shown(given));
        }
        String text = Texts.plain(given).strip();
        if (text.indexOf('\0') >= 0 || Texts.hasLoneSurrogate(text)) {
            return Outcome.refused(DictionaryProblem.VALUE_NUL, "value", Texts.shown(given));
        }
        if (text.length() > LONGEST) {
            return Outcome.refused(DictionaryProblem.VALUE_TOO_LONG, "longest", LONGEST);
        }
        return name.equals("country") ? country(text) : Outcome.ok(text.replaceAll("[\\p{Cntrl}]+", " "));
    }

    private static Outcome<String> country(String text) {
        String folded = Fold.of(text);
        for (String iso : Locale.getISOCountries()) {
            Locale country = Locale.of("", iso);
            if (iso.equalsIgnoreCase(text)
                    || Fold.of(country.getDisplayCountry(Locale.FRENCH)).equals(folded)
                    || Fold.of(country.getDisplayCountry(Locale.ENGLISH)).equals(folded)) {
                return Outcome.ok(iso);
            }
        }
        return Outcome.refused(DictionaryProblem.COUNTRY_UNKNOWN, "value", Texts.shown(text));
    }

    @Override
    public @Nullable Object toJson(Map<String, @Nullable Object> parts, Field field) {
        Map<String, @Nullable Object> address = new LinkedHashMap<>();
        NAMES.forEach(name -> address.put(name, parts.get(name)));
        return address.values().stream().allMatch(part -> part == null) ? null : address;
    }

    @Override
    public Map<String, Object> describe(Field field) {
        Map<String, Object> lines = new LinkedHashMap<>();
        NAMES.forEach(name -> lines.put(name, Map.of("type", List.of("string", "null"))));
        return Map.of("type", "object", "properties", lines, "required", NAMES);
    }

    @Override
    public Set<Operator> operators() {
        return EnumSet.of(
                Operator.CONTAINS,
                Operator.IS,
                Operator.IS_NOT,
                Operator.STARTS_WITH,
                Operator.EMPTY,
                Operator.NOT_EMPTY);
    }

    /** Asked of one part, as text; of the whole, whether any line contains it or all are empty. */
    @Override
    public Outcome<Condition> test(
            Map<String, org.jooq.Field<?>> columns,
            Operator operator,
            Optional<Object> value,
            Field field,
            Reading reading) {
        if (columns.size() == 1) {
            return TextTests.of(columns.values().iterator().next(), operator, value);
        }
        if (operator != Operator.CONTAINS && !operator.needsNoValue()) {
            return Outcome.refused(DictionaryProblem.FILTER_OPERATOR, "operator", operator.key());
        }
        org.jooq.Field<String> whole = org.jooq.impl.DSL.field(
                "nullif(concat_ws(' ', {0}), '')",
                String.class, org.jooq.impl.DSL.list(columns.values().toArray(org.jooq.QueryPart[]::new)));
        return TextTests.of(whole, operator, value);
    }

    @Override
    public Optional<org.jooq.Field<?>> sortKey(Map<String, org.jooq.Field<?>> columns, Field field) {
        org.jooq.Field<?> column =
                columns.size() == 1 ? columns.values().iterator().next() : columns.get("town");
        return Optional.ofNullable(column).map(TextTests::sorted);
    }
}
