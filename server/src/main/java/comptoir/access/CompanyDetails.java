package comptoir.access;

import comptoir.dictionary.Asker;
import comptoir.dictionary.ChangeLog;
import comptoir.identity.Workspaces;
import comptoir.kernel.Currencies;
import comptoir.kernel.Refusal;
import comptoir.platform.Database;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The details of the company: read by everyone of the workspace, written by those who may change its settings. */
public final class CompanyDetails {

    private final Database database;
    private final AccessWork work;
    private final Workspaces workspaces;
    private final Iterable<CurrencyRule> rules;

    /** @param rules asked anew each time, so that modules above may contribute */
    public CompanyDetails(Database database, AccessWork work, Workspaces workspaces, Iterable<CurrencyRule> rules) {
        this.database = database;
        this.work = work;
        this.workspaces = workspaces;
        this.rules = rules;
    }

    public Company get(WorkspaceSchema workspace) {
        return database.inTransaction(workspace, CompanyDetails::get);
    }

    public static Company get(Tx tx) {
        return CompanyStore.read(tx);
    }

    /** @param given details by the names of the API, and perhaps {@code zone} and {@code currency}; details not named are emptied */
    public Company put(Asker asker, Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>(given);
        @Nullable Object zone = details.remove("zone");
        @Nullable Object currency = details.remove("currency");
        Company company = work.change(asker, tx -> {
            Map<String, Object> kept = CompanyForm.read(details).orThrow();
            Company before = CompanyStore.read(tx);
            Company after = new Company(
                    kept,
                    zone == null ? before.zone() : zone(String.valueOf(zone)),
                    currency == null ? before.currency() : currency(String.valueOf(currency)));
            refuseAnother(tx, before.currency(), after.currency());
            CompanyStore.write(tx, after);
            work.note(
                    tx,
                    ChangeLog.Entry.of(asker, "company.change", after.name()).changing(noted(before), noted(after)));
            return after;
        });
        workspaces.rename(asker.workspace().slug(), company.name()).orThrow();
        return company;
    }

    private static Map<String, Object> noted(Company company) {
        Map<String, Object> noted = new LinkedHashMap<>(company.details());
        noted.put("zone", company.zone().getId());
        noted.put("currency", company.currency());
        return noted;
    }

    private void refuseAnother(Tx tx, String before, String next) {
        if (before.equals(next)) {
            return;
        }
        for (CurrencyRule rule : rules) {
            rule.objectionToCurrency(tx, Currency.getInstance(before), Currency.getInstance(next))
                    .ifPresent(objection -> {
                        throw Refusal.of(AccessProblem.COMPANY_REFUSED)
                                .at(List.of(new Refusal.Located("currency", objection)))
                                .refused();
                    });
        }
    }

    /** Of a workspace being founded. */
    public static void found(Tx tx, Map<String, Object> details, String currency) {
        Company before = CompanyStore.read(tx);
        CompanyStore.write(tx, new Company(details, before.zone(), currency(currency)));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw refused("zone", AccessProblem.ZONE_UNKNOWN, id);
        }
    }

    private static String currency(String code) {
        return Currencies.find(code)
                .map(Currency::getCurrencyCode)
                .orElseThrow(() -> refused("currency", AccessProblem.CURRENCY_UNKNOWN, code));
    }

    private static RuntimeException refused(String place, AccessProblem problem, String value) {
        return Refusal.of(AccessProblem.COMPANY_REFUSED)
                .at(List.of(new Refusal.Located(place, Refusal.of(problem, "value", RoleRules.brief(value)))))
                .refused();
    }
}
