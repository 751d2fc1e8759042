package org.whistle.workflow.desk;

import java.time.Instant;
import java.util.List;

/**
 * How the work is spread over teams and their people. No count goes beyond {@link DeskCounts#MOST} and one more.
 *
 * @param cut whether there are more teams than are shown
 */
public record Workload(Instant now, List<TeamLoad> teams, boolean cut) {

    /** @param people null where they are not for this reader */
    public record TeamLoad(
            DeskLine.Named team, long open, long today, long overdue, long unclaimed, List<PersonLoad> people) {}

    public record PersonLoad(String person, long open, long today, long overdue) {

        @Override
        public String toString() {
            return "PersonLoad[open=" + open + "]";
        }
    }
}
