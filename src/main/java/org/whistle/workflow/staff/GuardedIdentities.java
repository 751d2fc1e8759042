package org.whistle.workflow.staff;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;
import org.whistle.access.Role;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.access.StaffAccounts;
import org.whistle.access.TooManyAttempts;
import org.whistle.account.AccountStates;
import org.whistle.account.FirstPasswords;
import org.whistle.account.LastAdministrator;
import org.whistle.problem.Refusal;

/**
 * The engine's identity tables, whoever asks for them: Admin and the REST interface get past none of what holds for our
 * own doors.
 */
class GuardedIdentities extends DbIdentityServiceProvider {

    private final Factory beans;

    private GuardedIdentities(Factory beans) {
        this.beans = beans;
    }

    /** The engine's own counter of wrong passwords stays at rest; ours counts. */
    @Override
    public boolean checkPassword(String account, String password) {
        try {
            return password != null && beans.accounts.getObject().passwordMatches(account, password);
        } catch (TooManyAttempts delayed) {
            return false;
        }
    }

    /** Who comes anew under an old name has nothing of whoever had it before. */
    @Override
    public IdentityOperationResult saveUser(User user) {
        String account = user.getId();
        if (user instanceof UserEntity entity && entity.getRevision() == 0 && Actor.isTaken(account)) {
            throw Refusal.invalid("account", "no-account-name");
        }
        boolean otherPassword = user instanceof UserEntity entity && entity.hasNewPassword();
        IdentityOperationResult saved = super.saveUser(user);
        if (IdentityOperationResult.OPERATION_CREATE.equals(saved.getOperation())) {
            beans.states.forget(account);
            beans.states.endSessions(account);
            if (otherPassword && caller().isPresent()) {
                beans.firstPasswords.isGiven(account);
            }
            told(SecurityEvent.ACCOUNT_CHANGED, account, "made");
        } else if (otherPassword) {
            passwordIsAnother(account);
        }
        return saved;
    }

    /** One that somebody else has set is as a first one. */
    private void passwordIsAnother(String account) {
        if (caller().filter(by -> !by.equals(account)).isPresent()) {
            beans.states.passwordIsSomebodyElses(account);
        } else {
            beans.states.endSessions(account);
        }
        told(SecurityEvent.PASSWORD_CHANGED, account, "by-the-engine");
    }

    @Override
    public IdentityOperationResult deleteUser(String account) {
        beans.last.mayLose(account);
        IdentityOperationResult deleted = super.deleteUser(account);
        beans.states.forget(account);
        told(SecurityEvent.ACCOUNT_CHANGED, account, "removed");
        return deleted;
    }

    @Override
    public IdentityOperationResult createMembership(String account, String group) {
        IdentityOperationResult joined = super.createMembership(account, group);
        endAccessByAnotherRole(account, group);
        told(SecurityEvent.ACCOUNT_CHANGED, account, "into " + group);
        return joined;
    }

    @Override
    public IdentityOperationResult deleteMembership(String account, String group) {
        if (Role.ADMINISTRATOR.group().equals(group)) {
            beans.last.mayLose(account);
        }
        IdentityOperationResult left = super.deleteMembership(account, group);
        endAccessByAnotherRole(account, group);
        told(SecurityEvent.ACCOUNT_CHANGED, account, "out-of " + group);
        return left;
    }

    /** As at our own door, which does so itself. */
    private void endAccessByAnotherRole(String account, String group) {
        if (caller().isPresent() && EngineDirectory.isOfRole(group)) {
            beans.states.endAccess(account);
        }
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        IdentityOperationResult saved = super.saveGroup(group);
        told(SecurityEvent.ACCOUNT_CHANGED, "", "group " + group.getId());
        return saved;
    }

    /** Roles stay: without its group nobody would have it, the administrators all at once. */
    @Override
    public IdentityOperationResult deleteGroup(String group) {
        if (EngineDirectory.isOfRole(group)) {
            throw Refusal.conflict("role-stays");
        }
        IdentityOperationResult deleted = super.deleteGroup(group);
        told(SecurityEvent.ACCOUNT_CHANGED, "", "no-group " + group);
        return deleted;
    }

    /** Who asks by one of the engine's own doors; ours have looked at it and say it themselves. */
    private Optional<String> caller() {
        return Optional.ofNullable(getCurrentAuthentication()).map(Authentication::getUserId);
    }

    private void told(SecurityEvent event, String account, String what) {
        caller().ifPresent(by -> beans.events.happened(event, account, Map.of("what", what, "by", by)));
    }

    /** Opens one a command. */
    @Component
    static class Factory implements SessionFactory {

        private final ObjectProvider<StaffAccounts> accounts;
        private final AccountStates states;
        private final LastAdministrator last;
        private final SecurityEvents events;
        private final FirstPasswords firstPasswords;

        Factory(
                ObjectProvider<StaffAccounts> accounts,
                AccountStates states,
                LastAdministrator last,
                SecurityEvents events,
                FirstPasswords firstPasswords) {
            this.firstPasswords = firstPasswords;
            this.events = events;
            this.accounts = accounts;
            this.states = states;
            this.last = last;
        }

        @Override
        public Class<?> getSessionType() {
            return GuardedIdentities.class;
        }

        @Override
        public Session openSession() {
            return new GuardedIdentities(this);
        }
    }
}
