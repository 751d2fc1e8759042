package org.whistle.testing;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;

/** A second person in the sample's community, as its officer. */
@Component
public class Colleague {

    public static final String ACCOUNT = "community2";

    private final IdentityService identity;

    Colleague(IdentityService identity) {
        this.identity = identity;
    }

    public void moveIn() {
        User user = identity.newUser(ACCOUNT);
        user.setFirstName("梁");
        user.setLastName("同事");
        user.setPassword(Http.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(ACCOUNT, Role.COMMUNITY_OFFICER.group());
        identity.createMembership(ACCOUNT, "community-330105001052");
    }

    public void moveOut() {
        identity.deleteUser(ACCOUNT);
    }
}
