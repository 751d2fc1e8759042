package org.whistle.meeting;

import java.util.List;

/**
 * The parties are convened, or something they were told has changed.
 *
 * @param invited the units of the departments that come, by code
 * @param released the units of departments that were invited and need not come any more
 * @param community the code of the community that passes it on
 * @param passedOn the kinds of parties without an account that have to hear of it
 */
public record MeetingConvened(
        String trackingNumber,
        Convening convening,
        List<String> invited,
        List<String> released,
        String community,
        List<String> passedOn) {}
