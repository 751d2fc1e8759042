package org.whistle.workflow.staff;

import org.whistle.access.Role;
import org.whistle.access.Who;

/** The roles in Chinese, as Tasklist and Admin show them. */
final class RoleNames {

    private RoleNames() {}

    static String of(Role role) {
        return Who.of(role).chinese();
    }
}
