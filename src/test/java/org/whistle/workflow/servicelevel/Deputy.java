package org.whistle.workflow.servicelevel;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.test.context.TestComponent;

/** Somebody who stands in for everybody, so that tasks can be handed on. */
@TestComponent
class Deputy {

    static final String ACCOUNT = "deputy";

    private final IdentityService identity;

    Deputy(IdentityService identity) {
        this.identity = identity;
    }

    void comes() {
        User account = identity.newUser(ACCOUNT);
        account.setPassword("a-password-of-a-deputy");
        identity.saveUser(account);
        identity.createGroupQuery().list().stream()
                .filter(group -> !group.getId().equals("camunda-admin"))
                .forEach(group -> identity.createMembership(ACCOUNT, group.getId()));
    }

    void leaves() {
        identity.deleteUser(ACCOUNT);
    }
}
