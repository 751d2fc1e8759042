package org.whistle.supervision;

import java.util.Set;

/**
 * Of which cases somebody may learn that there are any.
 *
 * @param communities those whose cases they are
 */
public record CaseSight(Set<String> communities) {

    public boolean sees(String community) {
        return communities.contains(community);
    }
}
