package org.whistle.workflow.staff;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;
import org.whistle.access.StaffAccounts;
import org.whistle.access.Standing;
import org.whistle.account.AccountStates;
import org.whistle.account.Attempts;

/** The accounts in the engine's identity tables. */
@Component
class EngineAccounts implements StaffAccounts {

    private final ObjectProvider<IdentityService> identity;
    private final EnginePasswords passwords;
    private final AccountStates states;
    private final Attempts attempts;

    /** The engine is asked for late: it tells the case file what it does, and the case file asks here in whose name. */
    EngineAccounts(
            ObjectProvider<IdentityService> identity,
            EnginePasswords passwords,
            AccountStates states,
            Attempts attempts) {
        this.identity = identity;
        this.passwords = passwords;
        this.states = states;
        this.attempts = attempts;
    }

    @Override
    public boolean passwordMatches(String account, String password) {
        return attempts.atPassword(
                account,
                () -> passwords.match(account, password)
                        && !Actor.isTaken(account)
                        && !states.of(account).locked());
    }

    @Override
    public Standing standing(String account) {
        // nor do those come in who were made under such a name before that was refused
        return !Actor.isTaken(account) && passwords.isKnown(account) ? states.standing(account) : Standing.GONE;
    }

    @Override
    public Set<String> groupsOf(String account) {
        return identity.getObject().createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> unitsOf(String account) {
        return groupsOf(account).stream()
                .flatMap(group -> Groups.unitOf(group).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> workingNow() {
        return Optional.ofNullable(identity.getObject().getCurrentAuthentication())
                .map(Authentication::getUserId);
    }
}
