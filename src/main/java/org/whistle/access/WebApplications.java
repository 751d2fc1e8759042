package org.whistle.access;

import java.util.Set;
import org.springframework.security.core.Authentication;

/** The web applications of the engine: tasklist, cockpit, admin, welcome. */
public interface WebApplications {

    /** @return the names of those that the signed-in account may open */
    Set<String> openTo(Authentication caller);
}
