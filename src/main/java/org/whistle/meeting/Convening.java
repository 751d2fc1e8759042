package org.whistle.meeting;

import java.time.Instant;

/**
 * When, where and on what the parties meet; all of it null before they are convened.
 *
 * @param agenda may be null
 */
public record Convening(Instant at, String place, String agenda) {

    static final Convening NOT_YET = new Convening(null, null, null);
}
