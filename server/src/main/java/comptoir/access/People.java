package comptoir.access;

import comptoir.dictionary.Asker;
import comptoir.identity.Account;
import comptoir.identity.Accounts;
import comptoir.identity.NewAccount;
import comptoir.identity.OneTimeLinks;
import comptoir.identity.SecondFactors;
import comptoir.identity.Workspaces;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people of a workspace: invited, given roles and teams, switched off and on. What somebody did stays whatever becomes of them. */
public final class People {

    /** Who is to be invited. */
    public record Invitation(
            String name, @Nullable String email, @Nullable String userName, String role) {}

    /** What somebody shall hold from now on. */
    public record Standing(List<String> roles, List<UUID> teams, boolean active) {}

    private final AccessWork work;
    private final MemberBook book;
    private final Accounts accounts;
    private final Workspaces workspaces;
    private final OneTimeLinks links;
    private final SecondFactors secondFactors;

    public People(
            AccessWork work,
            MemberBook book,
            Accounts accounts,
            Workspaces workspaces,
            OneTimeLinks links,
            SecondFactors secondFactors) {
        this.work = work;
        this.book = book;
        this.accounts = accounts;
        this.workspaces = workspaces;
        this.links = links;
        this.secondFactors = secondFactors;
    }

    public List<Person> list(Asker asker) {
        return work.read(asker, tx -> list(tx, asker));
    }

    private List<Person> list(Tx tx, Asker asker) {
        Map<UUID, UUID> byMember = workspaces.accountsByMember(asker.workspace().slug());
        Map<UUID, Account> byId = accounts.list().stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Map<UUID, List<String>> roles = new RoleStore(tx).held();
        Map<UUID, List<UUID>> teams = new TeamStore(tx).byMember();
        Set<UUID> askedForCodes = secondFactors.holders();
        MemberStore members = new MemberStore(tx);
        return book.list(tx, asker).stream()
                .map(known -> {
                    Optional<Account> account = Optional.ofNullable(byMember.get(known.id()))
                            .or(() -> members.find(known.id()).flatMap(MemberStore.Row::account))
                            .map(byId::get);
                    return new Person(
                            known.id(),
                            known.label(),
                            known.active(),
                            known.lastDay(),
                            account,
                            account.filter(each -> !each.hasPassword()).isPresent(),
                            account.map(Account::id)
                                    .filter(askedForCodes::contains)
                                    .isPresent(),
                            roles.getOrDefault(known.id(), List.of()),
                            teams.getOrDefault(known.id(), List.of()),
                            known.counts());
                })
                .toList();
    }

    /** A member with an account that waits for its one-time link to be followed. */
    public Person.Invited invite(Asker asker, Invitation invitation) {
        UUID made = work.change(asker, tx -> {
            RoleRules.known(tx, List.of(invitation.role()));
            NewAccount wanted = NewAccount.invited(invitation.name(), invitation.email(), invitation.userName());
            UUID member = book.make(
                    tx,
                    asker,
                    invitation.name().strip(),
                    Optional.ofNullable(invitation.email()).filter(e -> !e.isBlank()));
            new MemberStore(tx).setAccount(member, wanted.id());
            new RoleStore(tx).give(member, List.of(invitation.role()));
            accounts.create(tx.instance(), wanted).orThrow();
            workspaces
                    .addMember(tx.instance(), asker.workspace().slug(), wanted.id(), member)
                    .orThrow();
            return member;
        });
        Person person = get(asker, made);
        return new Person.Invited(person, links.issue(person.account().orElseThrow()));
    }

    /** A new one-time link; the one before ends. Refused for who works in other workspaces as well. */
    public String link(Asker asker, UUID member) {
        return links.issue(ownAccount(asker, member, "people.link"));
    }

    /** For somebody who lost phone and recovery codes: the password alone lets them in again. Refused as {@link #link}. */
    public Person removeSecondFactor(Asker asker, UUID member) {
        secondFactors.remove(ownAccount(asker, member, "people.secondFactor").id());
        return get(asker, member);
    }

    /** The account of somebody who works here and nowhere else; what is done to it is noted. */
    private Account ownAccount(Asker asker, UUID member, String noted) {
        Person person = get(asker, member);
        if (!person.active()) {
            throw Refusal.of(AccessProblem.MEMBER_INACTIVE, "name", person.label())
                    .refused();
        }
        Account account = person.account()
                .orElseThrow(() -> Refusal.of(AccessProblem.MEMBER_WITHOUT_ACCOUNT, "name", person.label())
                        .refused());
        return work.change(asker, tx -> {
            if (isElsewhere(asker, account)) {
                throw Refusal.of(AccessProblem.MEMBER_ELSEWHERE, "name", person.label())
                        .refused();
            }
            work.note(tx, asker, noted, person.label());
            return account;
        });
    }

    /** Whether a password of this account opens more than the asker's workspace, which is not theirs to give. */
    private boolean isElsewhere(Asker asker, Account account) {
        return workspaces.listOf(account.id()).stream()
                .anyMatch(each -> !each.slug().equals(asker.workspace().slug()));
    }

    /** @param change from what the person holds to what they shall hold */
    public Person put(Asker asker, UUID member, UnaryOperator<Standing> change) {
        Person before = get(asker, member);
        Standing standing = change.apply(new Standing(before.roles(), before.teams(), before.active()));
        work.change(asker, tx -> {
            MemberStore.Row row = new MemberStore(tx).find(member).orElseThrow(() -> unknown(member));
            RoleRules.known(tx, standing.roles());
            List<UUID> teams = new TeamStore(tx).list().stream().map(Team::id).toList();
            standing.teams().stream()
                    .filter(team -> !teams.contains(team))
                    .findFirst()
                    .ifPresent(team -> {
                        throw Refusal.of(AccessProblem.TEAM_UNKNOWN, "team", team.toString())
                                .refused();
                    });
            new RoleStore(tx).give(member, standing.roles());
            new TeamStore(tx).place(member, standing.teams());
            if (standing.active() && !row.active()) {
                book.activate(tx, asker, member, row.name());
            } else if (!standing.active() && row.active()) {
                book.deactivate(tx, asker, member, row.name());
            } else {
                work.note(tx, asker, "people.change", row.name());
            }
            return row;
        });
        follow(asker, member, standing.active());
        return get(asker, member);
    }

    /** @param day the last one they come in; none takes it back */
    public Person leaveAfter(Asker asker, UUID member, Optional<LocalDate> day) {
        work.change(asker, tx -> {
            MemberStore.Row row = new MemberStore(tx).find(member).orElseThrow(() -> unknown(member));
            if (!row.active()) {
                throw Refusal.of(AccessProblem.MEMBER_OUT_ALREADY, "name", row.name())
                        .refused();
            }
            book.leaveAfter(tx, asker, member, row.name(), day);
            return row;
        });
        return get(asker, member);
    }

    /** The account follows the member: out at once where this was its only workspace, otherwise out of this one. */
    private void follow(Asker asker, UUID member, boolean active) {
        String slug = asker.workspace().slug();
        Optional<UUID> account = Optional.ofNullable(
                        workspaces.accountsByMember(slug).get(member))
                .or(() ->
                        work.read(asker, tx -> new MemberStore(tx).find(member).flatMap(MemberStore.Row::account)));
        account.ifPresent(id -> {
            if (active) {
                open(slug, member, id);
            } else if (workspaces.listOf(id).stream()
                    .allMatch(each -> each.slug().equals(slug))) {
                accounts.deactivate(id).orThrow();
            } else {
                workspaces.removeMember(slug, id);
            }
        });
    }

    private void open(String slug, UUID member, UUID account) {
        if (accounts.find(account).filter(each -> !each.active()).isPresent()) {
            accounts.activate(account).orThrow();
        }
        if (workspaces.findMember(slug, account).isEmpty()) {
            workspaces.addMember(slug, account, member).orThrow();
        }
    }

    private Person get(Asker asker, UUID member) {
        return list(asker).stream()
                .filter(person -> person.member().equals(member))
                .findFirst()
                .orElseThrow(() -> unknown(member));
    }

    private static RuntimeException unknown(UUID member) {
        return Refusal.of(AccessProblem.MEMBER_UNKNOWN, "member", member.toString())
                .refused();
    }
}
