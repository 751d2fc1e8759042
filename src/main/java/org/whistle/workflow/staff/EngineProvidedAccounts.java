package org.whistle.workflow.staff;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.ProvidedAccounts;
import org.whistle.access.Role;
import org.whistle.account.AccountStates;

/** Accounts of the provider, beside ours in the engine's identity tables: without a password, with a mark whose they are. */
@Component
class EngineProvidedAccounts implements ProvidedAccounts {

    private static final String MARK = "provider-subject";

    private final IdentityService identity;
    private final AccountStates states;

    EngineProvidedAccounts(IdentityService identity, AccountStates states) {
        this.identity = identity;
        this.states = states;
    }

    @Override
    @Transactional
    public boolean bringIntoLine(Person person, Set<String> wanted, Set<String> decided, TakingOver takingOver) {
        Set<String> groups = withEngines(wanted);
        Set<String> managed = withEngines(decided);
        User known = identity.createUserQuery().userId(person.account()).singleResult();
        if (known != null && !mayBe(person, takingOver)) {
            return false;
        }
        if (known == null) {
            User made = identity.newUser(person.account());
            made.setFirstName(person.family());
            made.setLastName(person.given());
            identity.saveUser(made);
        }
        identity.setUserInfo(person.account(), MARK, person.subject());
        Set<String> before = groupsOf(person.account());
        Set<String> existing =
                identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toUnmodifiableSet());
        groups.stream()
                .filter(group -> existing.contains(group) && !before.contains(group))
                .forEach(group -> identity.createMembership(person.account(), group));
        before.stream()
                .filter(group -> managed.contains(group) && !groups.contains(group))
                .forEach(group -> identity.deleteMembership(person.account(), group));
        if (Stream.of(Role.values()).map(Role::group).noneMatch(groups::contains)) {
            states.endAccess(person.account());
        }
        return true;
    }

    @Override
    public boolean isProvided(String account) {
        return identity.getUserInfo(account, MARK) != null;
    }

    @Override
    public boolean isOf(String account, String subject) {
        return subject.equals(identity.getUserInfo(account, MARK));
    }

    /** Administrators are the engine's as well, and are no longer so when they are none here. */
    private static Set<String> withEngines(Set<String> groups) {
        Set<String> all = new HashSet<>(groups);
        if (groups.contains(Role.ADMINISTRATOR.group())) {
            all.add(EngineDirectory.ENGINE_ADMINISTRATORS);
        }
        return all;
    }

    /** A name that the provider gave to somebody else since is not theirs, whatever the settings say. */
    private boolean mayBe(Person person, TakingOver takingOver) {
        String mark = identity.getUserInfo(person.account(), MARK);
        return mark == null ? takingOver == TakingOver.ALLOWED : mark.equals(person.subject());
    }

    private Set<String> groupsOf(String account) {
        return identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }
}
