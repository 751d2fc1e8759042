package org.whistle.workflow.desk;

import java.time.Instant;
import java.util.List;

/**
 * A page of a list.
 *
 * @param now the time of the server, by which all that is left is counted
 * @param next where the next page begins; null where there is none
 * @param searched how many tasks were looked through, where the search stopped before the end of the list; else null
 */
public record DeskPage(Instant now, List<DeskLine> lines, String next, Integer searched) {}
