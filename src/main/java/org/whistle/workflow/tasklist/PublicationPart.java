package org.whistle.workflow.tasklist;

import org.whistle.request.PublicStanding;

/**
 * What the case shows of the public board.
 *
 * @param deed {@code WITHHOLD} or {@code RELEASE}, where the caller may do that now; else null
 */
record PublicationPart(String trackingNumber, PublicStanding standing, String standingText, String deed) {}
