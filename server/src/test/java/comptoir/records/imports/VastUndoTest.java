package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.dictionary.Operator;
import comptoir.kernel.Actor;
import comptoir.platform.Consistency;
import comptoir.records.Filter;
import comptoir.records.Lists;
import comptoir.records.Query;
import comptoir.records.Row;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of more rows than are taken back one by one. */
class VastUndoTest {

    private static final int ROWS = 10_500;

    private TestCompany belloc;
    private Imports imports;
    private long made;

    @BeforeEach
    void bringIn() {
        belloc = TestCompany.open().start();
        imports = TestImports.of(belloc);
        ImportRun run = bringIn("Note", "organisation", ImportOptions.Existing.SKIP);
        assertThat(run.counts().created()).isEqualTo(ROWS);
        made = run.operation().orElseThrow();
    }

    @AfterEach
    void everyRuleHolds() {
        assertThat(new Consistency(belloc.workspace().database()).broken(belloc.schema()))
                .isEmpty();
        belloc.close();
    }

    @Test
    void goesAndComesBackAsAWhole() {
        long customers = customersOfInes();
        long undone = undo(belloc.ines(), made, false);
        assertThat(count(Optional.empty())).isZero();
        assertThat(customersOfInes()).isEqualTo(customers - ROWS);
        long again = undo(belloc.ines(), undone, false);
        assertThat(count(Optional.empty())).isEqualTo(ROWS);
        assertThat(customersOfInes()).isEqualTo(customers);
        assertThat(found("client77@ex.fr")).isTrue();
        undo(belloc.ines(), again, false);
        assertThat(count(Optional.empty())).isZero();
        assertThatThrownBy(() -> undo(belloc.ines(), made, false)).hasMessageContaining("operation.undone");
    }

    @Test
    void valuesReturnButThoseThatSomebodyChangedSince() {
        ImportRun changed = bringIn("Vu", "organisation", ImportOptions.Existing.UPDATE);
        assertThat(changed.counts().updated()).isEqualTo(ROWS);
        Row one = one("client 77");
        belloc.edit(belloc.marc(), "organisation", one.id(), "info", "À rappeler");
        long operation = changed.operation().orElseThrow();
        assertThatThrownBy(() -> undo(belloc.ines(), operation, false)).hasMessageContaining("undo.conflict");
        assertThat(count(Optional.of("Vu"))).isEqualTo(ROWS - 1);
        undo(belloc.ines(), operation, true);
        assertThat(count(Optional.of("Vu"))).isZero();
        assertThat(count(Optional.of("Note"))).isEqualTo(ROWS - 1);
        assertThat(one("client 77").values()).containsEntry("info", "À rappeler");
    }

    @Test
    void nobodyTakesBackWhatTheyMayNotDelete() {
        assertThatThrownBy(() -> undo(belloc.yanis(), made, true)).hasMessageContaining("right.missing");
        assertThat(count(Optional.empty())).isEqualTo(ROWS);
    }

    private ImportRun bringIn(String info, String object, ImportOptions.Existing existing) {
        String text = IntStream.range(0, ROWS)
                .mapToObj(nth -> "client " + nth + ";client" + nth + "@ex.fr;" + info)
                .collect(Collectors.joining("\n", "Nom;E-mail;Note\n", "\n"));
        ImportOptions options = new ImportOptions(
                Map.of(0, "name", 1, "email", 2, "info"),
                Optional.of("email"),
                existing,
                ImportOptions.MissingLinks.CREATE,
                false,
                false,
                Optional.empty());
        return TestImports.run(belloc, imports, belloc.ines(), object, text, options, false);
    }

    private long undo(Actor actor, long operation, boolean force) {
        return belloc.records()
                .undo(belloc.schema(), actor, "screen", operation, force)
                .operation();
    }

    private long count(Optional<String> info) {
        return new Lists(belloc.records())
                .count(
                        belloc.schema(),
                        belloc.anne(),
                        "organisation",
                        info.map(said -> new Filter.Test("info", Operator.IS, Optional.of(said))),
                        Optional.empty(),
                        true);
    }

    private long customersOfInes() {
        return Long.parseLong(String.valueOf(
                belloc.get(belloc.anne(), "member", belloc.ines().member().orElseThrow())
                        .values()
                        .get("organisations")));
    }

    private boolean found(String typed) {
        return !belloc.records()
                .search(belloc.schema(), belloc.anne(), typed, 5)
                .isEmpty();
    }

    private Row one(String name) {
        return belloc.records()
                .query(
                        belloc.schema(),
                        belloc.anne(),
                        Query.of("organisation")
                                .where(new Filter.Test("name", Operator.IS, Optional.of(name)))
                                .atMost(1))
                .rows()
                .getFirst();
    }
}
