package comptoir.app.demo;

import comptoir.dictionary.Fields;
import comptoir.identity.Enrolments;
import comptoir.identity.InstanceSetup;
import comptoir.identity.SetupLink;
import comptoir.identity.Workspaces;
import comptoir.records.Records;
import comptoir.sales.QuoteReading;
import comptoir.sales.QuoteSending;
import comptoir.sales.Quotes;
import java.util.function.Function;

/** The doors everybody goes through, all of them on the demo's clock. */
public record Doors(
        SetupLink link,
        InstanceSetup setup,
        Enrolments enrolments,
        Workspaces workspaces,
        Fields fields,
        Records records,
        Quotes quotes,
        QuoteReading reading,
        QuoteSending sending) {

    private interface Parts {
        <T> T of(Class<T> type);
    }

    /** @param part finds the program's part of a type */
    public static Doors of(Function<Class<?>, Object> part) {
        Parts parts = new Parts() {
            @Override
            public <T> T of(Class<T> type) {
                return type.cast(part.apply(type));
            }
        };
        return new Doors(
                parts.of(SetupLink.class),
                parts.of(InstanceSetup.class),
                parts.of(Enrolments.class),
                parts.of(Workspaces.class),
                parts.of(Fields.class),
                parts.of(Records.class),
                parts.of(Quotes.class),
                parts.of(QuoteReading.class),
                parts.of(QuoteSending.class));
    }
}
