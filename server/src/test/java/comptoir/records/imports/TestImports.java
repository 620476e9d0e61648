package comptoir.records.imports;

import comptoir.TestCompany;
import comptoir.records.Records;
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
}
