package comptoir;

import comptoir.access.Access;
import comptoir.access.BuiltinRoles;
import comptoir.access.MemberDeclarations;
import comptoir.access.Roles;
import comptoir.access.Scope;
import comptoir.access.WorkspaceGuardian;
import comptoir.catalogue.CatalogueDeclarations;
import comptoir.dictionary.Asker;
import comptoir.dictionary.Declarations;
import comptoir.dictionary.Dictionary;
import comptoir.dictionary.Directories;
import comptoir.dictionary.Fields;
import comptoir.dictionary.Models;
import comptoir.dictionary.Views;
import comptoir.kernel.Actor;
import comptoir.parties.PartiesDeclarations;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Change;
import comptoir.records.FillingStore;
import comptoir.records.RecordOwner;
import comptoir.records.Records;
import comptoir.records.Row;
import comptoir.records.Sequencer;
import comptoir.records.SettingsJournal;
import comptoir.records.ViewReading;
import comptoir.records.WriteRequest;
import comptoir.records.Written;
import comptoir.records.exports.Exports;
import comptoir.sales.SalesDeclarations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A small company in a workspace of its own, with its dictionary, its roles and a few people. */
public final class TestCompany implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

    public static final List<Declarations> DECLARATIONS = List.of(
            new comptoir.records.NoteDeclarations(),
            new comptoir.records.files.FileDeclarations(),
            new MemberDeclarations(),
            new PartiesDeclarations(),
            new CatalogueDeclarations(),
            new SalesDeclarations());

    private final Scope visibility;
    private final List<RecordOwner> owners;
    private @Nullable TestWorkspace workspace;
    private @Nullable Records records;
    private final Models models = new Models();
    private final Access access = new Access();
    private final Roles roles = new Roles();
    private final Map<String, Actor> people = new HashMap<>();

    private TestCompany(Scope visibility, List<RecordOwner> owners) {
        this.visibility = visibility;
        this.owners = owners;
    }

    /** Reps read everything and change their own. */
    public static TestCompany open(RecordOwner... owners) {
        return new TestCompany(Scope.ALL, List.of(owners));
    }

    /** Reps see their own records only. */
    public static TestCompany discreet(RecordOwner... owners) {
        return new TestCompany(Scope.OWN, List.of(owners));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    public TestCompany start() {
        TestWorkspace fresh = TestWorkspace.fresh();
        workspace = fresh;
        new Dictionary(fresh.database(), DECLARATIONS).reconcile(fresh.schema());
        records = new Records(
                fresh.database(), models, access, owners, fresh.clock(), new Sequencer(fresh.database(), schema -> {}));
        fresh.database()
                .doInTransaction(
                        fresh.schema(),
                        tx -> roles.install(
                                tx,
                                BuiltinRoles.all(
                                        visibility,
                                        List.of("product", "town", "jobTitle", "industry", "revenueSource", "member"),
                                        new Dictionary(fresh.database(), DECLARATIONS).confidential())));
        person("Anne Belloc", BuiltinRoles.ADMINISTRATOR);
        person("Marc Delattre", BuiltinRoles.MANAGER);
        person("Camille Roussel", BuiltinRoles.REP);
        person("Yanis Haddad", BuiltinRoles.REP);
        person("Inès Moreau", BuiltinRoles.ASSISTANT);
        person("Paul Tréhin", BuiltinRoles.READ_ONLY);
        return this;
    }

    private void person(String name, String role) {
        UUID member = create(program(), "member", Map.of("name", name));
        workspace().database().doInTransaction(schema(), tx -> roles.give(tx, member, List.of(role)));
        people.put(name.substring(0, name.indexOf(' ')), Actor.member(member, name, "fr"));
    }

    public Actor program() {
        return Actor.program("Comptoir");
    }

    public Actor anne() {
        return person("Anne");
    }

    public Actor marc() {
        return person("Marc");
    }

    public Actor camille() {
        return person("Camille");
    }

    public Actor yanis() {
        return person("Yanis");
    }

    public Actor ines() {
        return person("Inès");
    }

    public Actor paul() {
        return person("Paul");
    }

    private Actor person(String firstName) {
        return Optional.ofNullable(people.get(firstName)).orElseThrow();
    }

    public UUID create(Actor actor, String object, Map<String, Object> values) {
        return write(actor, Change.Create.of(object, new HashMap<>(values)))
                .only()
                .id();
    }

    public Written write(Actor actor, Change... changes) {
        return records().write(schema(), WriteRequest.of(actor, "screen", List.of(changes)));
    }

    public Written edit(Actor actor, String object, UUID id, String field, @Nullable Object value) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(field, value);
        return write(actor, new Change.Update(object, id, Optional.empty(), values));
    }

    public Row get(Actor actor, String object, UUID id) {
        return records().get(schema(), actor, object, id);
    }

    public Records records() {
        return Optional.ofNullable(records).orElseThrow();
    }

    public Models models() {
        return models;
    }

    public Roles roles() {
        return roles;
    }

    public Asker asker(Actor actor) {
        return Asker.of(schema(), actor);
    }

    public WorkspaceGuardian guardian() {
        return new WorkspaceGuardian(models, access);
    }

    public SettingsJournal journal() {
        return new SettingsJournal(
                workspace().clock(), new Sequencer(workspace().database(), schema -> {}));
    }

    public Exports exports() {
        Views views = new Views(
                workspace().database(),
                guardian(),
                new ViewReading(records()),
                workspace().clock());
        return new Exports(records(), views, journal(), workspace().clock());
    }

    /** Fields by mouse; a lock that cannot be had is waited for on the test's clock. */
    public Fields fields() {
        return new Fields(
                workspace().database(),
                models,
                guardian(),
                journal(),
                new FillingStore(),
                workspace().clock(),
                about -> workspace().clock().forward(about));
    }

    /** Directories by mouse, as {@link #fields}. */
    public Directories directories() {
        return new Directories(
                workspace().database(),
                models,
                guardian(),
                roles,
                journal(),
                new FillingStore(),
                workspace().clock(),
                about -> workspace().clock().forward(about));
    }

    public TestWorkspace workspace() {
        return Optional.ofNullable(workspace).orElseThrow();
    }

    public WorkspaceSchema schema() {
        return workspace().schema();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        workspace().close();
    }
}
