package org.whistle.workflow.staff;

import java.util.Locale;
import org.whistle.access.Role;
import org.whistle.access.Who;

/** The roles in both languages, as Welcome and Admin show them. */
final class RoleNames {

    private RoleNames() {}

    static String of(Role role) {
        Who who = Who.of(role);
        String english = who.english().substring(0, 1).toUpperCase(Locale.ROOT)
                + who.english().substring(1);
        return BothLanguages.of(who.chinese(), english);
    }
}
