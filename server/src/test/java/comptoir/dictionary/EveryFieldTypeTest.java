package comptoir.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.platform.FileStore;
import comptoir.platform.TestPostgres;
import comptoir.records.Change;
import comptoir.records.Filter;
import comptoir.records.History;
import comptoir.records.Query;
import comptoir.records.Row;
import comptoir.records.Written;
import comptoir.records.files.Photos;
import comptoir.records.files.Pictures;
import comptoir.records.files.RecordFiles;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One field of each kind on one object, added by the road people take, then stored, read, filtered, sorted, changed, undone and written out. */
class EveryFieldTypeTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    /**
     * What is typed, what is answered, a second value that sorts after the first, and what each operator is asked to find the first alone.
     *
     * @param text as it stands in a file for people
     */
    private record Sample(Object typed, Object answered, Object later, String text, Map<Operator, Object> asked) {}

    private static final Map<String, Sample> SAMPLES = new LinkedHashMap<>();
    private static final Map<String, Field> FIELDS = new LinkedHashMap<>();

    private static Map<Operator, Object> asked(Object... pairs) {
        Map<Operator, Object> asked = new EnumMap<>(Operator.class);
        for (int i = 0; i < pairs.length; i += 2) {
            asked.put((Operator) pairs[i], pairs[i + 1]);
        }
        return asked;
    }

    private static Map<Operator, Object> askedOfText(String part, String beginning, String whole, String other) {
        return asked(
                Operator.CONTAINS, part,
                Operator.STARTS_WITH, beginning,
                Operator.IS, whole,
                Operator.IS_NOT, other);
    }

    private static Map<Operator, Object> askedOfOrder(Object first, Object between, Object later) {
        return asked(
                Operator.IS, first,
                Operator.IS_NOT, later,
                Operator.LESS, between,
                Operator.AT_MOST, first,
                Operator.MORE, between,
                Operator.AT_LEAST, between,
                Operator.BETWEEN, List.of(first, between));
    }

    @BeforeAll
    static void addOneOfEach() {
        UUID brest = belloc.create(belloc.ines(), "town", Map.of("name", "Brest"));
        UUID quimper = belloc.create(belloc.ines(), "town", Map.of("name", "Quimper"));
        String camille = belloc.camille().member().orElseThrow().toString();
        String yanis = belloc.yanis().member().orElseThrow().toString();
        SAMPLES.put("text", new Sample("Été", "Été", "Hiver", "Été", askedOfText("te", "et", "été", "Hiver")));
        SAMPLES.put(
                "longText",
                new Sample(
                        "Deux\r\nlignes",
                        "Deux\nlignes",
                        "Une",
                        "Deux\nlignes",
                        askedOfText("lignes", "deux", "deux\nlignes", "une")));
        SAMPLES.put("integer", new Sample("1 200", "1200", 5000, "1200", askedOfOrder("1200", "3000", "5000")));
        SAMPLES.put("decimal", new Sample("12,5", "12.5", "99,9", "12.5", askedOfOrder("12,5", "50", "99.9")));
        SAMPLES.put("amount", new Sample("12,50", "12.5", "99", "12.5", askedOfOrder("12.50", "50", "99")));
        SAMPLES.put("percent", new Sample("5,5", "5.5", "20", "5.5", askedOfOrder("5.5", "10", "20")));
        SAMPLES.put(
                "date",
                new Sample(
                        "24/11/2026",
                        "2026-11-24",
                        "2027-01-05",
                        "2026-11-24",
                        askedOfOrder("2026-11-24", "2026-12-01", "2027-01-05")));
        SAMPLES.put(
                "dateTime",
                new Sample(
                        "2026-11-24T10:00:00Z",
                        "2026-11-24T10:00:00Z",
                        "2027-01-05T10:00:00Z",
                        "",
                        asked(Operator.LESS, "2026-12-01", Operator.MORE, "2026-12-01")));
        SAMPLES.put("yesNo", new Sample(false, false, true, "non", asked(Operator.IS, false)));
        SAMPLES.put("choice", new Sample("Bas", "", "Haut", "Bas", asked()));
        SAMPLES.put("labels", new Sample("Rare; bas", "", List.of("Haut", "Rare"), "Bas; Rare", asked()));
        SAMPLES.put(
                "email",
                new Sample(
                        "A@Remparts.fr",
                        "",
                        "z@remparts.fr",
                        "",
                        asked(Operator.CONTAINS, "a@rem", Operator.STARTS_WITH, "a@")));
        SAMPLES.put(
                "phone",
                new Sample(
                        "02 99 40 18 27", "+33299401827", "06 12 34 56 78", "", asked(Operator.STARTS_WITH, "+332")));
        SAMPLES.put("url", new Sample("a.exemple.fr", "", "z.exemple.fr", "", asked(Operator.CONTAINS, "a.exemple")));
        SAMPLES.put(
                "address",
                new Sample(
                        Map.of("street", "3 place Vauban", "town", "Brest", "country", "France"),
                        "",
                        Map.of("street", "1 quai", "town", "Quimper"),
                        "",
                        asked(Operator.CONTAINS, "vauban")));
        SAMPLES.put(
                "siren",
                new Sample("404 833 048", "404833048", "802 954 784", "404833048", asked(Operator.IS, "404833048")));
        SAMPLES.put(
                "siret", new Sample("40483304800014", "", "80295478400012", "", asked(Operator.STARTS_WITH, "404")));
        SAMPLES.put(
                "vatNumber",
                new Sample(
                        "FR 83 404 833 048",
                        "FR83404833048",
                        "FR83404833048",
                        "FR83404833048",
                        asked(Operator.CONTAINS, "404")));
        SAMPLES.put(
                "iban",
                new Sample(
                        "BE71 0961 2345 6769",
                        "BE71096123456769",
                        "fr76 3000 6000 0112 3456 7890 189",
                        "BE71096123456769",
                        asked(Operator.STARTS_WITH, "be71", Operator.CONTAINS, "0961")));
        SAMPLES.put("duration", new Sample("1 h 30", "90", "2:15", "1:30", askedOfOrder("90 min", "1:40", "2h15")));
        SAMPLES.put("rating", new Sample("★★", "2", 4, "2", askedOfOrder("2/5", "3", "4")));
        SAMPLES.put(
                "color",
                new Sample("Blue", "bleu", "vert", "bleu", asked(Operator.IS, "bleu", Operator.IS_NOT, "vert")));
        SAMPLES.put(
                "link",
                new Sample(
                        brest.toString(),
                        Map.of("id", brest.toString(), "label", "Brest"),
                        quimper.toString(),
                        "",
                        asked(Operator.IS, brest.toString(), Operator.ANY_OF, List.of(brest.toString()))));
        SAMPLES.put(
                "links",
                new Sample(
                        List.of(quimper.toString(), Map.of("id", brest.toString())),
                        List.of(
                                Map.of("id", brest.toString(), "label", "Brest"),
                                Map.of("id", quimper.toString(), "label", "Quimper")),
                        List.of(quimper.toString()),
                        "",
                        asked(
                                Operator.CONTAINS,
                                List.of(brest.toString(), quimper.toString()),
                                Operator.ANY_OF,
                                List.of(brest.toString()))));
        SAMPLES.put(
                "member",
                new Sample(
                        camille,
                        Map.of("id", camille, "label", "Camille Roussel"),
                        yanis,
                        "",
                        asked(
                                Operator.IS,
                                camille,
                                Operator.ANY_OF,
                                List.of(camille),
                                Operator.NONE_OF,
                                List.of(yanis))));
        FieldTypes.all().stream().map(FieldType::key).forEach(EveryFieldTypeTest::add);
        Map<String, String> image = sent("a.png");
        SAMPLES.put(
                "image",
                new Sample(
                        image,
                        image,
                        sent("z.png"),
                        "a.png",
                        asked(Operator.CONTAINS, "a.pn", Operator.STARTS_WITH, "A")));
    }

    /** A picture is on the server before a record names it. */
    private static Map<String, String> sent(String name) {
        byte[] bytes = Photos.png(8, 8);
        Pictures.Received received = new Pictures(
                        belloc.records(),
                        FileStore.in(TestPostgres.temporaryFolder()),
                        belloc.workspace().clock())
                .receive(
                        belloc.asker(belloc.anne()),
                        new Pictures.Place("organisation", field("image").key()),
                        new RecordFiles.Sent(name, OptionalLong.empty(), new ByteArrayInputStream(bytes)));
        return Map.of("id", received.id().toString(), "label", name);
    }

    private static void add(String type) {
        FieldForm form = FieldForm.of("Un " + type, type);
        FieldForm complete = switch (type) {
            case "choice" -> form.with("options", List.of(Map.of("label", "Bas"), Map.of("label", "Haut")));
            case "labels" ->
                form.with("options", List.of(Map.of("label", "Bas"), Map.of("label", "Haut"), Map.of("label", "Rare")));
            case "link", "links" -> form.with("target", "town");
            case "decimal", "amount" -> form.with("scale", 2);
            case "rollup" ->
                form.with("source", "contact").with("link", "organisation").with("function", "count");
            default -> form;
        };
        Field field = belloc.fields().add(belloc.asker(belloc.anne()), "organisation", complete);
        FIELDS.put(type, field);
    }

    static Stream<String> written() {
        return FieldTypes.all().stream()
                .filter(type -> !type.derived() && !type.key().equals("autoNumber"))
                .map(FieldType::key);
    }

    private static Field field(String type) {
        return Optional.ofNullable(FIELDS.get(type)).orElseThrow();
    }

    private static Sample sample(String type) {
        return Optional.ofNullable(SAMPLES.get(type)).orElseThrow(() -> new AssertionError("no sample of " + type));
    }

    private static UUID customer(String name, String type, @Nullable Object value) {
        Map<String, Object> values = new HashMap<>(Map.of("name", name));
        if (value != null) {
            values.put(field(type).key(), value);
        }
        return belloc.create(belloc.ines(), "organisation", values);
    }

    private static @Nullable Object read(UUID id, String type) {
        return belloc.get(belloc.ines(), "organisation", id)
                .values()
                .get(field(type).key());
    }

    private static List<String> found(String type, Filter filter, String word) {
        return belloc
                .records()
                .query(
                        belloc.schema(),
                        belloc.ines(),
                        Query.of("organisation")
                                .where(filter)
                                .searching(word)
                                .sortedBy(new Query.Sort(field(type).key(), false))
                                .atMost(500))
                .rows()
                .stream()
                .map(Row::label)
                .toList();
    }

    @Test
    void noKindIsLeftOut() {
        assertThat(written()).allMatch(SAMPLES::containsKey);
        assertThat(FIELDS.keySet())
                .containsExactlyElementsOf(
                        FieldTypes.all().stream().map(FieldType::key).toList());
    }

    @ParameterizedTest
    @MethodSource("written")
    void aValueIsKeptReadEmptiedAndSaidInTheHistory(String type) {
        Sample sample = sample(type);
        UUID id = customer("Gardé " + type, type, sample.typed());
        Object kept = read(id, type);
        assertThat(kept).isNotNull();
        if (!sample.answered().equals("")) {
            assertThat(kept).isEqualTo(sample.answered());
        }
        Written edit =
                belloc.edit(belloc.marc(), "organisation", id, field(type).key(), sample.later());
        Object later = read(id, type);
        History history =
                belloc.records().history(belloc.schema(), belloc.ines(), "organisation", id, Optional.empty(), 10);
        if (!kept.equals(later)) {
            assertThat(history.entries().getFirst().changes())
                    .extracting(History.FieldChange::field)
                    .anyMatch(key -> key.startsWith(field(type).key()));
            belloc.records().undo(belloc.schema(), belloc.ines(), "screen", edit.operation(), false);
        }
        assertThat(read(id, type)).isEqualTo(kept);
        belloc.edit(belloc.ines(), "organisation", id, field(type).key(), null);
        assertThat(read(id, type)).isEqualTo(type.equals("yesNo") ? Boolean.FALSE : null);
    }

    @ParameterizedTest
    @MethodSource("written")
    void everyOperatorFindsWhatItAsksFor(String type) {
        Sample sample = sample(type);
        String word = "filtre" + type.toLowerCase(java.util.Locale.ROOT);
        customer(word + " premier", type, sample.typed());
        customer(word + " second", type, sample.later());
        customer(word + " vide", type, null);
        FieldType kind = field(type).type();
        for (Operator operator : kind.operators()) {
            Object value = value(type, operator, sample);
            if (value == null && !operator.needsNoValue()) {
                continue;
            }
            List<String> names =
                    found(type, new Filter.Test(field(type).key(), operator, Optional.ofNullable(value)), word);
            switch (operator) {
                case EMPTY -> assertThat(names).as(type + " empty").containsExactly(word + " vide");
                case NOT_EMPTY ->
                    assertThat(names).as(type + " notEmpty").containsExactly(word + " premier", word + " second");
                case MORE, AT_LEAST ->
                    assertThat(names).as(type + " " + operator).containsExactly(word + " second");
                case IS_NOT, NONE_OF ->
                    assertThat(names)
                            .as(type + " " + operator)
                            .contains(word + " premier", word + " vide")
                            .doesNotContain(word + " second");
                default -> assertThat(names).as(type + " " + operator).contains(word + " premier");
            }
        }
    }

    private static @Nullable Object value(String type, Operator operator, Sample sample) {
        if (type.equals("choice") && !operator.needsNoValue()) {
            String bas = field(type).choices().getFirst().id().toString();
            String haut = field(type).choices().getLast().id().toString();
            return operator == Operator.IS ? bas : List.of(operator == Operator.NONE_OF ? haut : bas);
        }
        if (type.equals("labels") && !operator.needsNoValue()) {
            return operator == Operator.CONTAINS
                    ? List.of("rare", "bas")
                    : operator == Operator.NONE_OF ? "haut" : List.of("bas");
        }
        return sample.asked().get(operator);
    }

    @ParameterizedTest
    @MethodSource("written")
    void rowsAreSortedBothWaysWithEmptyOnesLast(String type) {
        Sample sample = sample(type);
        String word = "tri" + type.toLowerCase(java.util.Locale.ROOT);
        customer(word + " deux", type, sample.later());
        customer(word + " un", type, sample.typed());
        List<List<String>> both = new ArrayList<>();
        for (boolean descending : List.of(false, true)) {
            both.add(belloc
                    .records()
                    .query(
                            belloc.schema(),
                            belloc.ines(),
                            Query.of("organisation")
                                    .searching(word)
                                    .sortedBy(new Query.Sort(field(type).key(), descending)))
                    .rows()
                    .stream()
                    .map(Row::label)
                    .toList());
        }
        if (!type.equals("vatNumber")) {
            assertThat(both)
                    .containsExactly(List.of(word + " un", word + " deux"), List.of(word + " deux", word + " un"));
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void aValueIsWrittenOutForPeople(String type) {
        Sample sample = sample(type);
        Field field = field(type);
        Reading reading = new Reading(
                java.time.LocalDate.of(2026, 11, 23), java.time.ZoneId.of("Europe/Paris"), "EUR", Optional.empty());
        Map<String, Object> parts =
                field.type().read(sample.typed(), field, reading).orThrow();
        String text = field.type().toText(new HashMap<>(parts), field);
        assertThat(text).isNotBlank();
        if (!sample.text().isEmpty()) {
            assertThat(text).isEqualTo(sample.text());
        }
    }

    @Test
    void whatComputesItselfIsThereAndRefusesToBeTyped() {
        UUID id = customer("Compté", "text", null);
        assertThat(read(id, "autoNumber").toString()).matches("\\d{4,}");
        assertThat(read(id, "rollup")).isEqualTo("0");
        belloc.create(belloc.ines(), "contact", Map.of("lastName", "Un", "organisation", id.toString()));
        assertThat(read(id, "rollup")).isEqualTo("1");
        for (String type : List.of("autoNumber", "rollup")) {
            assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                            comptoir.kernel.Refused.class,
                            () -> belloc.write(
                                    belloc.ines(),
                                    new Change.Update(
                                            "organisation",
                                            id,
                                            Optional.empty(),
                                            Map.of(field(type).key(), "7")))))
                    .isNotNull();
        }
    }
}
