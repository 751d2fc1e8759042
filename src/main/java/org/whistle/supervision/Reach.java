package org.whistle.supervision;

import java.util.Set;

/**
 * How far somebody supervises.
 *
 * @param communities whose cases they may look at and act on, by their codes
 * @param everything whether that holds for whatever else there is, too
 * @param words whether what people write in cases is theirs to read
 */
public record Reach(Set<String> communities, boolean everything, boolean words) {

    public Reach {
        communities = Set.copyOf(communities);
    }

    public boolean covers(String community) {
        return everything || communities.contains(community);
    }

    /** As what somebody acts: a case file names the office and not only the account. */
    public String role() {
        return everything ? "ADMINISTRATOR" : "SUPERVISOR";
    }

    /** For a statement that asks {@code community = any(?)}. */
    public String[] array() {
        return communities.toArray(String[]::new);
    }
}
