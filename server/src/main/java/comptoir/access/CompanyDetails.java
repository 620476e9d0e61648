package comptoir.access;

import comptoir.dictionary.Asker;
import comptoir.dictionary.ChangeLog;
import comptoir.identity.Workspaces;
import comptoir.kernel.Refusal;
import comptoir.platform.Database;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The details of the company: read by everyone of the workspace, written by those who may change its settings. */
public final class CompanyDetails {

    /** Until dated rates exist. */
    private static final String ONLY_CURRENCY = "EUR";

    private final Database database;
    private final AccessWork work;
    private final Workspaces workspaces;

    public CompanyDetails(Database database, AccessWork work, Workspaces workspaces) {
        this.database = database;
        this.work = work;
        this.workspaces = workspaces;
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

    /** Of a workspace being founded. */
    public static void found(Tx tx, Map<String, Object> details) {
        Company before = CompanyStore.read(tx);
        CompanyStore.write(tx, new Company(details, before.zone(), before.currency()));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw refused("zone", AccessProblem.ZONE_UNKNOWN, id);
        }
    }

    private static String currency(String code) {
        if (!code.equals(ONLY_CURRENCY)) {
            throw refused("currency", AccessProblem.CURRENCY_UNKNOWN, code);
        }
        return code;
    }

    private static RuntimeException refused(String place, AccessProblem problem, String value) {
        return Refusal.of(AccessProblem.COMPANY_REFUSED)
                .at(List.of(new Refusal.Located(place, Refusal.of(problem, "value", RoleRules.brief(value)))))
                .refused();
    }
}
