package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.kernel.Actor;
import comptoir.records.Records;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** The imports of a test's company: they run in the test's own thread, and say a refusal by its code. */
final class TestImports {

    private TestImports() {}

    static Imports of(TestCompany company) {
        return of(company, company.records(), company.workspace().clock());
    }

    static Imports of(TestCompany company, Records records, InstantSource clock) {
        return new Imports(
                records,
                company.workspace().database(),
                clock,
                Runnable::run,
                refused -> refused.refusal().problem().code());
    }

    /** A table in words, uploaded, mapped and brought in, or only tried, by one person; asserts that it did not fail. */
    static ImportRun run(
            TestCompany company,
            Imports imports,
            Actor actor,
            String object,
            String text,
            ImportOptions options,
            boolean rehearsal) {
        ImportRun run = imports.upload(
                        company.schema(),
                        actor,
                        object,
                        "rows.csv",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .run();
        imports.choose(company.schema(), actor, run.id(), run.format(), options);
        imports.start(company.schema(), actor, run.id(), rehearsal);
        ImportRun ended = imports.get(company.schema(), actor, run.id());
        assertThat(ended.failure()).isEmpty();
        return ended;
    }
}
