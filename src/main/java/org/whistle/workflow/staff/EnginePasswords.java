package org.whistle.workflow.staff;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Looks at passwords of the engine's accounts, outside of its commands: the work is long, and no connection to the
 * database waits for it. Whether there is such an account makes no difference to how long it takes.
 */
@Component
class EnginePasswords {

    private static final Logger log = LoggerFactory.getLogger(EnginePasswords.class);
    private static final int LONGEST = 1_000;

    private final ObjectProvider<ProcessEngine> engine;
    private final Argon2Encryptor argon2;

    EnginePasswords(ObjectProvider<ProcessEngine> engine, Argon2Encryptor argon2) {
        this.engine = engine;
        this.argon2 = argon2;
    }

    boolean match(String account, String password) {
        if (account == null || password == null || password.length() > LONGEST) {
            return false;
        }
        UserEntity user = find(account);
        String kept = user == null ? null : user.getPassword();
        if (kept == null || kept.isEmpty()) {
            argon2.checkNobodys(password);
            return false;
        }
        boolean right =
                configuration().getPasswordManager().check(EncryptionUtil.saltPassword(password, user.getSalt()), kept);
        if (!argon2.isUpToDate(kept)) {
            finishOld(user, password, right);
        }
        return right;
    }

    private void finishOld(UserEntity user, String password, boolean right) {
        if (right) {
            renew(user, password);
        } else {
            argon2.checkNobodys(password);
        }
    }

    boolean isKnown(String account) {
        return find(account) != null;
    }

    private UserEntity find(String account) {
        if (EngineDirectory.isNoName(account)) {
            return null;
        }
        return configuration()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(
                        () -> (UserEntity) context.getReadOnlyIdentityProvider().findUserById(account)));
    }

    /** A hash of older times, or of weaker settings, gives way as soon as the password is known. */
    private void renew(UserEntity user, String password) {
        // the same password, so nothing ends by it as after a new one
        user.setDbPassword(
                configuration().getPasswordManager().encrypt(EncryptionUtil.saltPassword(password, user.getSalt())));
        try {
            configuration()
                    .getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> {
                        save(user);
                        return null;
                    }));
        } catch (OptimisticLockingException changedMeanwhile) {
            log.debug("Somebody else renewed or changed the password of {}", user.getId());
        }
    }

    private void save(UserEntity user) {
        IdentityService identity = engine.getObject().getIdentityService();
        identity.saveUser(user);
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    }
}
