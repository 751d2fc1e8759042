package org.whistle.account;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;

/** Makes accounts for one test each, in a community of the sample. */
@Component
class People {

    private static final String COMMUNITY = "330105001052";

    private final Accounts accounts;
    private final AccountDirectory directory;
    private final OwnPassword passwords;

    People(Accounts accounts, AccountDirectory directory, OwnPassword passwords) {
        this.accounts = accounts;
        this.directory = directory;
        this.passwords = passwords;
    }

    record Person(String account, String password) {}

    /** Somebody whose first password was changed already. */
    Person of(Role role) {
        Person fresh = fresh(role);
        String own = "their own words " + UUID.randomUUID();
        passwords.change(fresh.account(), fresh.password(), own, own);
        return new Person(fresh.account(), own);
    }

    /** Somebody who still has the first password. */
    Person fresh(Role role) {
        String account = "p-" + UUID.randomUUID();
        boolean ofUnits = role == Role.GRID_WORKER || role == Role.COMMUNITY_OFFICER;
        String password =
                accounts.create(account, "苗", "小雨", role.name(), ofUnits ? List.of(COMMUNITY) : List.of(), "admin");
        return new Person(account, password);
    }

    /** Away again, so that it is nobody's last administrator. */
    void remove(Person person) {
        directory.find(person.account()).ifPresent(there -> accounts.remove(person.account(), "admin"));
    }
}
