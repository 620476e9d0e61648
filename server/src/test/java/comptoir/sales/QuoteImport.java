package comptoir.sales;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.Actor;
import comptoir.records.Query;
import comptoir.records.Row;
import comptoir.records.Written;
import comptoir.records.imports.ImportOptions;
import comptoir.records.imports.ImportRun;
import comptoir.records.imports.Imports;
import comptoir.records.imports.RefusedRows;
import comptoir.records.imports.StoredProblem;
import comptoir.records.tabular.ColumnProposal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files brought in at a sales desk, in the test's own thread; a refusal is said by its code. */
final class QuoteImport {

    private final SalesDesk desk;
    private final Actor actor;
    private final Imports imports;

    QuoteImport(SalesDesk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
        this.imports = new Imports(
                desk.company.records(),
                desk.company.workspace().database(),
                desk.clock(),
                Runnable::run,
                refused -> refused.refusal().problem().code());
    }

    Imports imports() {
        return imports;
    }

    Imports.Look upload(String object, String text) {
        return imports.upload(
                desk.company.schema(),
                actor,
                object,
                object + ".csv",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Map<String, String> proposed(Imports.Look look) {
        Map<String, String> byHeading = new LinkedHashMap<>();
        for (ColumnProposal proposal : look.proposals()) {
            byHeading.put(look.headings().get(proposal.column()), proposal.field());
        }
        return byHeading;
    }

    static Map<Integer, String> mapping(Imports.Look look) {
        Map<Integer, String> mapping = new LinkedHashMap<>();
        look.proposals().forEach(proposal -> mapping.put(proposal.column(), proposal.field()));
        return mapping;
    }

    static ImportOptions options(Map<Integer, String> mapping, ImportOptions.MissingLinks missing) {
        return new ImportOptions(
                mapping,
                mapping.containsValue("takenOverNumber") ? Optional.of("takenOverNumber") : Optional.empty(),
                ImportOptions.Existing.SKIP,
                missing,
                false,
                false,
                Optional.empty());
    }

    ImportRun check(UUID run, ImportOptions options) {
        choose(run, options);
        return start(run, true, ImportRun.State.CHECKED);
    }

    ImportRun checkAgain(UUID run) {
        return start(run, true, ImportRun.State.CHECKED);
    }

    ImportRun run(UUID run, ImportOptions options) {
        choose(run, options);
        return run(run);
    }

    ImportRun run(UUID run) {
        return start(run, false, ImportRun.State.DONE);
    }

    /** The columns as they are proposed, links that lead nowhere left empty. */
    ImportRun bringIn(String object, String text) {
        Imports.Look look = upload(object, text);
        return run(look.run().id(), options(mapping(look), ImportOptions.MissingLinks.EMPTY));
    }

    private void choose(UUID run, ImportOptions options) {
        ImportRun known = imports.get(desk.company.schema(), actor, run);
        imports.choose(desk.company.schema(), actor, run, known.format(), options);
    }

    private ImportRun start(UUID run, boolean rehearsal, ImportRun.State expected) {
        imports.start(desk.company.schema(), actor, run, rehearsal);
        ImportRun after = imports.get(desk.company.schema(), actor, run);
        assertThat(after.failure()).isEmpty();
        assertThat(after.state()).isEqualTo(expected);
        return after;
    }

    void mean(UUID run, String field, String value, String means) {
        imports.mean(desk.by(actor), run, field, value, Optional.of(means));
    }

    /** As {@code 3 state quote.state_unknown}. */
    List<String> problems(UUID run) {
        return imports.problems(desk.company.schema(), actor, run, 0, Integer.MAX_VALUE).stream()
                .map(QuoteImport::said)
                .toList();
    }

    private static String said(StoredProblem problem) {
        return problem.line() + " " + (problem.field() == null ? "-" : problem.field()) + " " + problem.code();
    }

    /** The refused rows as a file again, without the reasons. */
    List<List<String>> refused(UUID run) {
        List<List<String>> rows = new ArrayList<>();
        imports.refusedRows(desk.company.schema(), actor, run, new RefusedRows() {
            @Override
            public void headings(List<String> headings) {
                rows.add(headings);
            }

            @Override
            public void row(List<String> cells, String reason) {
                rows.add(cells);
            }

            @Override
            public String sentence(String code, Map<String, Object> values) {
                return code;
            }
        });
        return rows;
    }

    Written undo(UUID run) {
        return imports.undo(desk.company.schema(), actor, "screen", run, false);
    }

    Row quote(String oldNumber) {
        return quotes().stream()
                .filter(row -> oldNumber.equals(row.values().get("takenOverNumber")))
                .findFirst()
                .orElseThrow();
    }

    List<Row> quotes() {
        return desk.company
                .records()
                .query(desk.company.schema(), actor, Query.of("quote").atMost(500))
                .rows();
    }
}
