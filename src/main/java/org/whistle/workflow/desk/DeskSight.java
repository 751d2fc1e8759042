package org.whistle.workflow.desk;

import java.util.Set;

/**
 * What somebody sees of desks.
 *
 * @param own the teams that the account works in
 * @param teams those whose tasks it sees
 * @param everything whether it sees the tasks of all teams
 * @param reads whether it reads what residents wrote, and not only the bare facts
 * @param supervises whether the other teams are below it
 */
public record DeskSight(
        String account, Set<String> own, Set<String> teams, boolean everything, boolean reads, boolean supervises) {

    boolean worksIn(String team) {
        return team != null && own.contains(team);
    }

    boolean sees(String team) {
        return everything || team != null && teams.contains(team);
    }
}
