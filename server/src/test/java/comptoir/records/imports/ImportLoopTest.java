package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import comptoir.TestCompany;
import comptoir.dictionary.FieldForm;
import comptoir.records.Query;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of a file that would be above themselves by way of others. */
class ImportLoopTest {

    private TestCompany belloc;
    private Imports imports;
    private String parent;

    @BeforeEach
    void open() {
        belloc = TestCompany.open().start();
        imports = TestImports.of(belloc);
        parent = belloc.fields()
                .add(
                        belloc.asker(belloc.anne()),
                        "organisation",
                        FieldForm.of("Maison mère", "link").with("target", "organisation"))
                .key();
    }

    @AfterEach
    void close() {
        belloc.close();
    }

    @Test
    void twoRowsAreNotEachOthersParents() {
        ImportRun done = bringIn("Nom;Mère\nHôtel;Bar\nBar;hotel\nCave;Bar\n", ImportOptions.MissingLinks.CREATE);
        assertThat(parents()).isEqualTo(Map.of("Cave", "Bar"));
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(3, 3, 3, 0, 0, 0));
        assertThat(problems(done))
                .containsExactly(
                        tuple(2L, "import.link_loop", "Bar", false, "Hôtel → Bar → Hôtel", "2, 3"),
                        tuple(3L, "import.link_loop", "hotel", false, "Bar → Hôtel → Bar", "2, 3"));
    }

    @Test
    void rowsOfALongerLoopStayOutWhereLinksMustBeThere() {
        ImportRun done =
                bringIn("Nom;Mère\nA;C\nGroupe;\nB;A\nC;B\nD;Groupe\nE;A\n", ImportOptions.MissingLinks.REFUSE);
        assertThat(parents()).isEqualTo(Map.of("D", "Groupe"));
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(6, 6, 2, 0, 0, 4));
        assertThat(problems(done))
                .containsExactly(
                        tuple(2L, "import.link_loop", "C", true, "A → C → B → A", "2, 4, 5"),
                        tuple(4L, "import.link_loop", "A", true, "B → A → C → B", "2, 4, 5"),
                        tuple(5L, "import.link_loop", "B", true, "C → B → A → C", "2, 4, 5"),
                        tuple(7L, "import.link_missing", "A", true, null, null));
    }

    @Test
    void aRowClosesNoLoopWithRecordsAlreadyThere() {
        UUID group = belloc.create(belloc.ines(), "organisation", Map.of("name", "Groupe"));
        UUID hotel = belloc.create(belloc.ines(), "organisation", Map.of("name", "Hôtel", parent, group.toString()));
        belloc.create(belloc.ines(), "organisation", Map.of("name", "Bar", parent, hotel.toString()));
        ImportRun done = bringIn("Nom;Mère\nNeuf;Bar\nGroupe;Bar\n", ImportOptions.MissingLinks.CREATE);
        assertThat(parents()).isEqualTo(Map.of("Hôtel", "Groupe", "Bar", "Hôtel", "Neuf", "Bar"));
        assertThat(problems(done))
                .containsExactly(tuple(3L, "import.link_loop", "Bar", false, "Groupe → Bar → Hôtel → Groupe", "3"));
    }

    @Test
    void aLinkLetGoOfLeavesTheFormerOneWhichMayCloseALoopItself() {
        UUID bar = belloc.create(belloc.ines(), "organisation", Map.of("name", "Bar"));
        belloc.create(belloc.ines(), "organisation", Map.of("name", "Hôtel", parent, bar.toString()));
        ImportRun done = bringIn("Nom;Mère\nHôtel;Cave\nCave;Hôtel\nBar;Hôtel\n", ImportOptions.MissingLinks.CREATE);
        assertThat(parents()).isEqualTo(Map.of("Hôtel", "Bar"));
        assertThat(problems(done)).extracting(each -> each.toList().get(0)).containsExactlyInAnyOrder(2L, 3L, 4L);
    }

    @Test
    void aLongChainOfRowsIsNoLoop() {
        String rows = IntStream.range(0, 3000)
                .mapToObj(n -> "Maison %d;Maison %d\n".formatted(n, n + 1))
                .collect(Collectors.joining());
        ImportRun done = bringIn("Nom;Mère\n" + rows + "Maison 3000;\n", ImportOptions.MissingLinks.CREATE);
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(3001, 3001, 3001, 0, 0, 0));
        assertThat(problems(done)).isEmpty();
    }

    /** A form writes its rows before it waits to be alone with a link; a file that holds rows must not keep it from that. */
    @Test
    void aLinkSetWhileAFileWritesIsNotWaitedForAndClosesNoLoop() {
        UUID group = belloc.create(belloc.ines(), "organisation", Map.of("name", "Groupe"));
        UUID hotel = belloc.create(belloc.ines(), "organisation", Map.of("name", "Hôtel", parent, group.toString()));
        UUID bar = belloc.create(belloc.ines(), "organisation", Map.of("name", "Bar"));
        CompletableFuture<ImportRun> done = belloc.workspace().database().inTransaction(belloc.schema(), tx -> {
            tx.dsl().execute("set local search_path = \"" + belloc.schema().name() + "\", public");
            tx.dsl().execute("select from organisation where id = '" + group + "' for no key update");
            CompletableFuture<ImportRun> file = CompletableFuture.supplyAsync(
                    () -> bringIn("Nom;Mère\nNeuf;Bar\nGroupe;Bar\n", ImportOptions.MissingLinks.CREATE),
                    Thread::startVirtualThread);
            while (!file.isDone()
                    && tx.dsl()
                            .fetch(
                                    "select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))")
                            .isEmpty()) {
                Thread.onSpinWait();
            }
            CompletableFuture.runAsync(
                            () -> belloc.edit(belloc.ines(), "organisation", bar, parent, hotel.toString()),
                            Thread::startVirtualThread)
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
            return file;
        });
        assertThat(problems(done.join()))
                .containsExactly(tuple(3L, "import.link_loop", "Bar", false, "Groupe → Bar → Hôtel → Groupe", "3"));
        assertThat(parents()).isEqualTo(Map.of("Hôtel", "Groupe", "Bar", "Hôtel", "Neuf", "Bar"));
    }

    private ImportRun bringIn(String text, ImportOptions.MissingLinks missing) {
        UUID run = imports.upload(
                        belloc.schema(),
                        belloc.ines(),
                        "organisation",
                        "o.csv",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .run()
                .id();
        ImportOptions options = new ImportOptions(
                Map.of(0, "name", 1, parent),
                Optional.of("name"),
                ImportOptions.Existing.UPDATE,
                missing,
                false,
                false,
                Optional.empty());
        imports.choose(
                belloc.schema(),
                belloc.ines(),
                run,
                imports.get(belloc.schema(), belloc.ines(), run).format(),
                options);
        imports.start(belloc.schema(), belloc.ines(), run, false);
        ImportRun done = imports.get(belloc.schema(), belloc.ines(), run);
        assertThat(done.failure()).isEmpty();
        return done;
    }

    private List<Tuple> problems(ImportRun run) {
        return imports.problems(belloc.schema(), belloc.ines(), run.id(), 0, 100).stream()
                .map(each -> tuple(
                        each.line(),
                        each.code(),
                        each.value(),
                        each.refuses(),
                        each.values().get("path"),
                        each.values().get("lines")))
                .toList();
    }

    /** What each organisation with a parent is under. */
    private Map<String, String> parents() {
        Map<String, String> parents = new TreeMap<>();
        belloc.records()
                .query(belloc.schema(), belloc.ines(), Query.of("organisation"))
                .rows()
                .forEach(row -> {
                    if (row.values().get(parent) instanceof Map<?, ?> above) {
                        parents.put(row.label(), String.valueOf(above.get("label")));
                    }
                });
        return parents;
    }
}
