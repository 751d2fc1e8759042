package org.whistle.workflow.staff;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Staff;

/**
 * The accounts of the sample's staff. Their common password comes from {@code WHISTLE_SAMPLE_PASSWORD}; without it one
 * is drawn when the accounts are made, and printed that once.
 */
@Component
class SampleAccounts {

    private static final Logger log = LoggerFactory.getLogger(SampleAccounts.class);

    private final IdentityService identity;
    private final EnginePasswords passwords;
    private final Organisation organisation;
    private final Optional<String> given;

    SampleAccounts(
            IdentityService identity,
            EnginePasswords passwords,
            Organisation organisation,
            @Value("${whistle.sample.password:}") String given) {
        this.identity = identity;
        this.passwords = passwords;
        this.organisation = organisation;
        this.given = Optional.of(given).filter(password -> !password.isBlank());
    }

    void make() {
        String drawn = draw();
        boolean someMade = false;
        for (Staff staff : organisation.staff()) {
            if (find(staff).isEmpty()) {
                make(staff, given.orElse(drawn));
                someMade = true;
            } else {
                given.ifPresent(password -> change(staff, password));
            }
        }
        if (someMade && given.isEmpty()) {
            log.warn(
                    "\n\n  The sample staff (grid, community, street, …, supervisor, modeler, admin) sign in with the"
                            + " password\n\n      {}\n\n  It is shown this once. To choose one, set"
                            + " WHISTLE_SAMPLE_PASSWORD and start again.\n",
                    drawn);
        }
    }

    private Optional<User> find(Staff staff) {
        return Optional.ofNullable(identity.createUserQuery().userId(staff.id()).singleResult());
    }

    private void change(Staff staff, String password) {
        if (!passwords.match(staff.id(), password)) {
            User account = find(staff).orElseThrow();
            account.setPassword(password);
            save(account);
        }
    }

    private void make(Staff staff, String password) {
        User user = identity.newUser(staff.id());
        // Tasklist writes the first name first; so a Chinese name reads in its own order
        user.setFirstName(staff.family());
        user.setLastName(staff.given());
        user.setPassword(password);
        save(user);
        identity.createMembership(staff.id(), staff.role().group());
        staff.units().stream()
                .map(unit -> Groups.of(staff, unit))
                .filter(Objects::nonNull)
                .forEach(group -> identity.createMembership(staff.id(), group));
        if (staff.role() == Role.ADMINISTRATOR) {
            identity.createMembership(staff.id(), EngineDirectory.ENGINE_ADMINISTRATORS);
        }
    }

    /** What the rules for passwords say does not count here: whoever starts the sample takes what they like. */
    private void save(User user) {
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }

    private static String draw() {
        byte[] bits = new byte[12];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
