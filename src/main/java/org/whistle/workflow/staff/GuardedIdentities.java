package org.whistle.workflow.staff;

import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.access.TooManyAttempts;
import org.whistle.account.AccountStates;
import org.whistle.account.LastAdministrator;

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
        boolean otherPassword = user instanceof UserEntity entity && entity.hasNewPassword();
        IdentityOperationResult saved = super.saveUser(user);
        boolean isNew = IdentityOperationResult.OPERATION_CREATE.equals(saved.getOperation());
        if (isNew) {
            beans.states.forget(user.getId());
        }
        if (isNew || otherPassword) {
            beans.states.endSessions(user.getId());
        }
        return saved;
    }

    @Override
    public IdentityOperationResult deleteUser(String account) {
        beans.last.mayLose(account);
        IdentityOperationResult deleted = super.deleteUser(account);
        beans.states.forget(account);
        return deleted;
    }

    @Override
    public IdentityOperationResult deleteMembership(String account, String group) {
        if (Role.ADMINISTRATOR.group().equals(group)) {
            beans.last.mayLose(account);
        }
        return super.deleteMembership(account, group);
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        if (Role.ADMINISTRATOR.group().equals(group)) {
            findAdministrators().forEach(beans.last::mayLose);
        }
        return super.deleteGroup(group);
    }

    private List<String> findAdministrators() {
        return createUserQuery().memberOfGroup(Role.ADMINISTRATOR.group()).list().stream()
                .map(User::getId)
                .toList();
    }

    /** Opens one a command. */
    @Component
    static class Factory implements SessionFactory {

        private final ObjectProvider<StaffAccounts> accounts;
        private final AccountStates states;
        private final LastAdministrator last;

        Factory(ObjectProvider<StaffAccounts> accounts, AccountStates states, LastAdministrator last) {
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
