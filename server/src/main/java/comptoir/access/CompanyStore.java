package comptoir.access;

import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Where the workspace keeps what it knows of its company. */
final class CompanyStore {

    private CompanyStore() {}

    static Company read(Tx tx) {
        Record row =
                tx.dsl().fetchSingle("select name, company, zone, currency from {0}", Tables.of("workspace_state"));
        Map<String, Object> details = new LinkedHashMap<>(
                Json.readObject(row.get("company", JSONB.class).data()));
        details.putIfAbsent("name", row.get("name", String.class));
        return new Company(details, ZoneId.of(row.get("zone", String.class)), row.get("currency", String.class));
    }

    static void write(Tx tx, Company company) {
        tx.dsl()
                .execute(
                        "update {0} set name = {1}, company = {2}, zone = {3}, currency = {4}",
                        Tables.of("workspace_state"),
                        DSL.val(company.name()),
                        DSL.val(JSONB.valueOf(Json.write(company.details()))),
                        DSL.val(company.zone().getId()),
                        DSL.val(company.currency()));
    }
}
