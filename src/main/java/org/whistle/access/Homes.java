package org.whistle.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Where people work, if they did not say where they want to go. */
@Component
public class Homes {

    static final String OWN_ACCOUNT = "/account";

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String PERSONAL_DATA = "/personal-data";
    private static final String ADMIN = "/camunda/app/admin/default/";

    /** Who has several roles comes to the first of them. */
    private static final Map<Role, String> HOMES = homes();

    private final StaffAccounts accounts;

    Homes(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    private static Map<Role, String> homes() {
        Map<Role, String> homes = new LinkedHashMap<>();
        homes.put(Role.GRID_WORKER, TASKLIST);
        homes.put(Role.COMMUNITY_OFFICER, TASKLIST);
        homes.put(Role.STREET_COORDINATOR, TASKLIST);
        homes.put(Role.DEPARTMENT_HANDLER, TASKLIST);
        homes.put(Role.CALL_TAKER, TASKLIST);
        homes.put(Role.SUPERVISOR, COCKPIT);
        homes.put(Role.MODELER, COCKPIT);
        homes.put(Role.ADMINISTRATOR, ADMIN);
        homes.put(Role.DATA_OFFICER, PERSONAL_DATA);
        return homes;
    }

    /** @return the path of the page where the account works */
    public String of(String account) {
        return of(accounts.groupsOf(account));
    }

    /** @return the path of the page where the caller works */
    public String of(Authentication caller) {
        return of(caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static String of(Set<String> groups) {
        return HOMES.entrySet().stream()
                .filter(home -> groups.contains(home.getKey().group()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OWN_ACCOUNT);
    }
}
