package org.whistle.workflow.staff;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.whistle.access.StaffAccounts;

/** The accounts in the engine's identity tables. */
@Component
class EngineAccounts implements StaffAccounts {

    private final ObjectProvider<IdentityService> identity;

    /** The engine is asked for late: it tells the case file what it does, and the case file asks here in whose name. */
    EngineAccounts(ObjectProvider<IdentityService> identity) {
        this.identity = identity;
    }

    @Override
    public boolean passwordMatches(String account, String password) {
        return identity.getObject().checkPassword(account, password);
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
