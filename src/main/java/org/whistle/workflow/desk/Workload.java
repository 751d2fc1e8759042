package org.whistle.workflow.desk;

import java.time.Instant;
import java.util.List;

/**
 * How the work is spread over teams and their people.
 *
 * @param cut whether more teams have tasks than are shown, which are those with the most to do
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
