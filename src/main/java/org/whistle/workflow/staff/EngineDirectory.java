package org.whistle.workflow.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.account.Account;
import org.whistle.account.AccountDirectory;
import org.whistle.account.AccountSearch;
import org.whistle.organisation.Staff;
import org.whistle.problem.Refusal;
import org.whistle.workflow.engine.Collisions;

/** The directory of accounts: the engine's identity tables. */
@Component
class EngineDirectory implements AccountDirectory {

    static final String ENGINE_ADMINISTRATORS = "camunda-admin";

    private final ObjectProvider<IdentityService> engine;
    private final ObjectProvider<Groups> groups;

    /** The engine is asked for late, because what guards its identity tables asks here. */
    EngineDirectory(ObjectProvider<IdentityService> engine, ObjectProvider<Groups> groups) {
        this.engine = engine;
        this.groups = groups;
    }

    @Override
    public Optional<Account> find(String account) {
        if (isNoName(account)) {
            return Optional.empty();
        }
        return Optional.ofNullable(identity().createUserQuery().userId(account).singleResult())
                .map(this::account);
    }

    @Override
    public List<String> search(AccountSearch wanted) {
        String text = wanted.text().toLowerCase(Locale.ROOT);
        UserQuery asked = identity().createUserQuery();
        if (wanted.role() != null) {
            asked.memberOfGroup(wanted.role().group());
        }
        Set<String> ofUnit = wanted.unit().isEmpty() ? Set.of() : membersOf(wanted.unit());
        return asked.orderByUserId().asc().list().stream()
                .filter(user -> wanted.unit().isEmpty() || ofUnit.contains(user.getId()))
                .filter(user -> (user.getId() + " " + text(user.getFirstName()) + text(user.getLastName()))
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .map(User::getId)
                .toList();
    }

    private Set<String> membersOf(String unit) {
        return identity().createGroupQuery().list().stream()
                .map(Group::getId)
                .filter(group -> Groups.unitOf(group).filter(unit::equals).isPresent())
                .flatMap(group -> identity().createUserQuery().memberOfGroup(group).list().stream())
                .map(User::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Account account(User user) {
        Set<String> memberships = memberships(user.getId());
        Set<Role> roles = Stream.of(Role.values())
                .filter(role -> memberships.contains(role.group()))
                .collect(Collectors.toUnmodifiableSet());
        Set<String> units = memberships.stream()
                .flatMap(group -> Groups.unitOf(group).stream())
                .collect(Collectors.toUnmodifiableSet());
        // Tasklist writes the first name first, so that is the family's
        return new Account(user.getId(), text(user.getFirstName()), text(user.getLastName()), roles, units);
    }

    /** The database would not even look for it. */
    static boolean isNoName(String account) {
        return account.indexOf(0) >= 0;
    }

    private static String text(String name) {
        return name == null ? "" : name;
    }

    @Override
    public Set<String> administrators() {
        return identity().createUserQuery().memberOfGroup(Role.ADMINISTRATOR.group()).list().stream()
                .map(User::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void create(Account account, String password) {
        User user = identity().newUser(account.id());
        user.setFirstName(account.family());
        user.setLastName(account.given());
        user.setPassword(password);
        save(user);
        changing(() -> account.roles().forEach(role -> join(account.id(), role, account.units())));
    }

    @Override
    public void setPassword(String account, String password) {
        User user = Optional.ofNullable(
                        identity().createUserQuery().userId(account).singleResult())
                .orElseThrow(() -> Refusal.notFound("no-such-account"));
        user.setPassword(password);
        save(user);
    }

    /** Whoever calls has looked at the password with the same rules, or drawn it. */
    private void save(User user) {
        changing(() -> ((IdentityServiceImpl) identity()).saveUser(user, true));
    }

    /** Of two who change one account in the same moment the engine stops one. */
    private static void changing(Runnable deed) {
        try {
            deed.run();
        } catch (ProcessEngineException failure) {
            throw Collisions.told(failure);
        }
    }

    @Override
    public void setDuty(String account, Role role, Set<String> units) {
        Set<String> wanted = groups(account, role, units);
        Set<String> present =
                memberships(account).stream().filter(EngineDirectory::isOfDuty).collect(Collectors.toSet());
        changing(() -> {
            wanted.stream().filter(group -> !present.contains(group)).forEach(group -> identity()
                    .createMembership(account, group));
            present.stream().filter(group -> !wanted.contains(group)).forEach(group -> identity()
                    .deleteMembership(account, group));
        });
    }

    private static boolean isOfDuty(String group) {
        return isOfRole(group) || Groups.unitOf(group).isPresent();
    }

    static boolean isOfRole(String group) {
        return group.equals(ENGINE_ADMINISTRATORS)
                || Stream.of(Role.values()).anyMatch(role -> role.group().equals(group));
    }

    private void join(String account, Role role, Set<String> units) {
        groups(account, role, units).forEach(group -> identity().createMembership(account, group));
    }

    /** The groups of a role and its units, made where they are not there yet. */
    private Set<String> groups(String account, Role role, Set<String> units) {
        groups.getObject().make();
        Staff staff = new Staff(account, "", "", role, List.copyOf(units));
        Set<String> found = new HashSet<>(Set.of(role.group()));
        units.forEach(unit -> found.add(Groups.of(staff, unit)));
        if (role == Role.ADMINISTRATOR) {
            found.add(ENGINE_ADMINISTRATORS);
        }
        return found;
    }

    @Override
    public void remove(String account) {
        changing(() -> identity().deleteUser(account));
    }

    private Set<String> memberships(String account) {
        return identity().createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private IdentityService identity() {
        return engine.getObject();
    }
}
