package org.whistle.notification;

import java.time.Instant;
import java.util.Map;

/**
 * A notice before it has recipients.
 *
 * @param clock the clock that it is about, or null
 * @param extension the wish for more time that it is about, or null
 * @param order the whistle order that it is about, or null
 */
record Draft(
        String trackingNumber,
        News news,
        Long clock,
        Long extension,
        Long order,
        Instant deadline,
        Map<String, String> detail) {

    /** About no whistle order. */
    Draft(String trackingNumber, News news, Long clock, Long extension, Instant deadline, Map<String, String> detail) {
        this(trackingNumber, news, clock, extension, null, deadline, detail);
    }
}
