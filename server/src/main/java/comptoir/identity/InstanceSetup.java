package comptoir.identity;

import static comptoir.identity.IdentityProblem.SETUP_LINK_USED;

import comptoir.identity.WorkspaceFounding.Founding;
import comptoir.identity.WorkspaceFounding.Person;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.platform.Database;
import comptoir.platform.InstanceTx;
import comptoir.platform.Migrations;
import comptoir.platform.WorkspaceSchema;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Claims a fresh instance once, and adds further companies to a claimed one. */
public final class InstanceSetup {

    private static final String ADMINISTRATOR = "administrator";
    private static final Duration INVITATION_LASTS = Duration.ofDays(14);

    /** The instance as claimed. */
    public record Claimed(Workspace workspace, Account founder, List<Invitation> invitations) {}

    /** A colleague's one-time link, to be handed over by hand as long as no mail goes out. */
    public record Invitation(String name, String email, String token) {

        @Override
        public String toString() {
            return "invitation of " + name;
        }
    }

    private record Invited(Person person, Token token) {}

    private final Database database;
    private final InstantSource clock;
    private final Passwords passwords;
    private final SetupLink link;
    private final WorkspaceMaking making;
    private final AccountStore accounts = new AccountStore();
    private final LinkStore links = new LinkStore();

    /** @param founding who fills a new workspace, asked when one is made */
    public InstanceSetup(
            Database database,
            Migrations migrations,
            InstantSource clock,
            Passwords passwords,
            SetupLink link,
            Supplier<WorkspaceFounding> founding) {
        this.database = database;
        this.clock = clock;
        this.passwords = passwords;
        this.link = link;
        this.making = new WorkspaceMaking(database, migrations, clock, founding);
    }

    public Outcome<Claimed> claim(String token, Claim claim) {
        if (!link.isOpen(token)) {
            return SETUP_LINK_USED.refused();
        }
        Optional<Refusal> objection = claim.objection(passwords);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        NewAccount founder = founder(claim);
        String hash = passwords.hash(Objects.requireNonNull(claim.person().password()));
        List<Invited> invited =
                claim.people().stream().map(InstanceSetup::invite).toList();
        WorkspaceSchema schema = new WorkspaceSchema(Slug.free(claim.companyName(), making::isFree));
        Founding founding = new Founding(
                schema,
                claim.companyName(),
                claim.company(),
                new Person(founder.id(), founder.name(), founder.email(), ADMINISTRATOR),
                invited.stream().map(Invited::person).toList(),
                claim.visibility());
        return making.make(founding, tx -> {
                    if (!link.take(tx, token)) {
                        throw SETUP_LINK_USED.refusal().refused();
                    }
                    Instant now = clock.instant();
                    accounts.insert(tx, founder, hash, now);
                    invited.forEach(each -> insert(tx, each, claim.person().language(), now));
                })
                .map(workspace -> new Claimed(workspace, account(founder.id()), handOver(invited)));
    }

    /** A further company on this instance, with an account that is there already as its administrator. */
    public Outcome<Workspace> addWorkspace(String slug, String name, Account administrator) {
        if (name.isBlank()) {
            return IdentityProblem.WORKSPACE_NAME_MISSING.refused();
        }
        if (!Slug.isAllowed(slug)) {
            return Outcome.refused(IdentityProblem.WORKSPACE_SLUG_MALFORMED, "slug", slug);
        }
        Person founder = new Person(administrator.id(), administrator.name(), administrator.email(), ADMINISTRATOR);
        return making.make(
                new Founding(
                        new WorkspaceSchema(slug),
                        name.strip(),
                        Map.of("name", name.strip()),
                        founder,
                        List.of(),
                        WorkspaceFounding.Visibility.EVERYONE),
                tx -> {});
    }

    private static NewAccount founder(Claim claim) {
        AccountForm form = claim.person().form();
        return new NewAccount(
                UUID.randomUUID(),
                form.name(),
                form.email(),
                form.userName(),
                null,
                claim.person().language());
    }

    private static Invited invite(Claim.Colleague colleague) {
        AccountForm form = colleague.form();
        return new Invited(new Person(UUID.randomUUID(), form.name(), form.email(), colleague.role()), Token.fresh());
    }

    private void insert(InstanceTx tx, Invited invited, String language, Instant now) {
        Person person = invited.person();
        accounts.insert(
                tx, new NewAccount(person.account(), person.name(), person.email(), null, null, language), null, now);
        links.insert(
                tx,
                new LinkStore.Row(OneTimeLink.Kind.INVITATION.key(), person.account()),
                invited.token().hash(),
                now,
                now.plus(INVITATION_LASTS));
    }

    private Account account(UUID id) {
        return database.inInstance(tx -> accounts.find(tx, id).orElseThrow().account());
    }

    private static List<Invitation> handOver(List<Invited> invited) {
        List<Invitation> invitations = new ArrayList<>();
        for (Invited each : invited) {
            String email = Objects.requireNonNullElse(each.person().email(), "");
            invitations.add(
                    new Invitation(each.person().name(), email, each.token().text()));
        }
        return List.copyOf(invitations);
    }
}
