package comptoir.identity;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import comptoir.platform.InstanceTx;
import comptoir.platform.Migrations;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Reads and writes the list of workspaces and who is a member of which. */
final class WorkspaceStore {

    private static final Table<Record> WORKSPACE = table(name("comptoir", "workspace"));
    private static final Field<String> SLUG = field(name("slug"), SQLDataType.CLOB);
    private static final Field<String> NAME = field(name("name"), SQLDataType.CLOB);
    private static final Field<Instant> CREATED_AT = field(name("created_at"), SQLDataType.INSTANT);
    private static final Field<Instant> FOUNDED_AT = field(name("founded_at"), SQLDataType.INSTANT);

    private static final Table<Record> MEMBERSHIP = table(name("comptoir", "membership"));
    private static final Field<UUID> ACCOUNT = field(name("membership", "account"), SQLDataType.UUID);
    private static final Field<String> IN = field(name("membership", "workspace"), SQLDataType.CLOB);
    private static final Field<UUID> MEMBER = field(name("member"), SQLDataType.UUID);

    /** Beside a row of an account: the short names of its workspaces, each before the member it is there. */
    static final Field<String[]> OPEN_TO_ACCOUNT = array(select(IN.concat(" ").concat(MEMBER))
                    .from(MEMBERSHIP)
                    .where(ACCOUNT.eq(AccountStore.ID_OF_ACCOUNT)))
            .as("workspaces");

    static Map<String, UUID> openToAccount(Record row) {
        Map<String, UUID> members = new HashMap<>();
        for (String each : row.get(OPEN_TO_ACCOUNT)) {
            int end = each.indexOf(' ');
            members.put(each.substring(0, end), UUID.fromString(each.substring(end + 1)));
        }
        return members;
    }

    static Condition noMembershipOf(UUID account) {
        return notExists(selectOne().from(MEMBERSHIP).where(ACCOUNT.eq(account)));
    }

    /** One at a time makes a workspace, in all processes on this database. */
    void lockMaking(InstanceTx tx) {
        tx.dsl().execute("select pg_advisory_xact_lock(" + Migrations.MAKING_LOCK + ")");
    }

    void insertUnfounded(InstanceTx tx, Workspace workspace, Instant now) {
        tx.dsl()
                .insertInto(WORKSPACE)
                .columns(SLUG, NAME, CREATED_AT)
                .values(workspace.slug(), workspace.name(), now)
                .execute();
    }

    void settle(InstanceTx tx, String slug, Instant now) {
        tx.dsl().update(WORKSPACE).set(FOUNDED_AT, now).where(SLUG.eq(slug)).execute();
    }

    List<String> listUnfounded(InstanceTx tx) {
        return tx.dsl()
                .select(SLUG)
                .from(WORKSPACE)
                .where(FOUNDED_AT.isNull())
                .orderBy(SLUG)
                .fetch(SLUG);
    }

    void delete(InstanceTx tx, String slug) {
        tx.dsl().deleteFrom(WORKSPACE).where(SLUG.eq(slug)).execute();
    }

    List<Workspace> list(InstanceTx tx) {
        return tx.dsl()
                .select(SLUG, NAME)
                .from(WORKSPACE)
                .where(FOUNDED_AT.isNotNull())
                .orderBy(SLUG)
                .fetch(row -> new Workspace(row.get(SLUG), row.get(NAME)));
    }

    Optional<Workspace> find(InstanceTx tx, String slug) {
        return tx.dsl()
                .select(SLUG, NAME)
                .from(WORKSPACE)
                .where(SLUG.eq(slug), FOUNDED_AT.isNotNull())
                .fetchOptional(row -> new Workspace(row.get(SLUG), row.get(NAME)));
    }

    List<Workspace> listOf(InstanceTx tx, UUID account) {
        return tx.dsl()
                .select(SLUG, NAME)
                .from(WORKSPACE)
                .join(MEMBERSHIP)
                .on(IN.eq(SLUG))
                .where(ACCOUNT.eq(account), FOUNDED_AT.isNotNull())
                .orderBy(NAME, SLUG)
                .fetch(row -> new Workspace(row.get(SLUG), row.get(NAME)));
    }

    int rename(InstanceTx tx, String slug, String newName) {
        return tx.dsl()
                .update(WORKSPACE)
                .set(NAME, newName)
                .where(SLUG.eq(slug))
                .execute();
    }

    void addMember(InstanceTx tx, String slug, UUID account, UUID member) {
        tx.dsl()
                .insertInto(MEMBERSHIP)
                .columns(field(name("account"), SQLDataType.UUID), field(name("workspace"), SQLDataType.CLOB), MEMBER)
                .values(account, slug, member)
                .execute();
    }

    int removeMember(InstanceTx tx, String slug, UUID account) {
        return tx.dsl()
                .deleteFrom(MEMBERSHIP)
                .where(IN.eq(slug), ACCOUNT.eq(account))
                .execute();
    }

    Optional<UUID> findMember(InstanceTx tx, String slug, UUID account) {
        return tx.dsl()
                .select(MEMBER)
                .from(MEMBERSHIP)
                .where(IN.eq(slug), ACCOUNT.eq(account))
                .fetchOptional(MEMBER);
    }

    Map<UUID, UUID> accountsByMember(InstanceTx tx, String slug) {
        return tx.dsl()
                .select(MEMBER, ACCOUNT)
                .from(MEMBERSHIP)
                .where(IN.eq(slug))
                .fetchMap(MEMBER, ACCOUNT);
    }
}
