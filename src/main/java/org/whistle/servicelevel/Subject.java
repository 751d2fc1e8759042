package org.whistle.servicelevel;

import java.time.Instant;
import org.whistle.catalogue.Level;

/**
 * What a clock has to know of its request.
 *
 * @param level the item's own level
 * @param emergency the mode that holds for it now, or null
 * @param letter whether somebody filed it for whoever had written a letter
 * @param limitOfWhole what the request was promised that this one is a part of; null for those that are none
 * @param beginOfWhole from when that counts; null for those that are none
 */
record Subject(
        String trackingNumber,
        String item,
        Level level,
        String community,
        Instant filedAt,
        int round,
        Long emergency,
        boolean letter,
        Limit limitOfWhole,
        Instant beginOfWhole) {

    Mode mode() {
        return emergency == null ? Mode.NORMAL : Mode.EMERGENCY;
    }
}
