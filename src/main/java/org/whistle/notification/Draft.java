package org.whistle.notification;

import java.time.Instant;
import java.util.Map;

/**
 * A notice before it has recipients.
 *
 * @param trackingNumber null where it is about tasks that were handed over, whosever cases these are
 * @param clock the clock that it is about, or null
 * @param extension the wish for more time that it is about, or null
 * @param order the whistle order that it is about, or null
 * @param handOver the hand-over of tasks that it is about, or null
 * @param deadline null where nothing was promised
 */
record Draft(
        String trackingNumber,
        News news,
        Long clock,
        Long extension,
        Long order,
        Long handOver,
        Instant deadline,
        Map<String, String> detail) {

    /** About no hand-over. */
    Draft(
            String trackingNumber,
            News news,
            Long clock,
            Long extension,
            Long order,
            Instant deadline,
            Map<String, String> detail) {
        this(trackingNumber, news, clock, extension, order, null, deadline, detail);
    }

    /** About no whistle order either. */
    Draft(String trackingNumber, News news, Long clock, Long extension, Instant deadline, Map<String, String> detail) {
        this(trackingNumber, news, clock, extension, null, deadline, detail);
    }

    static Draft ofHandOver(long handOver, News news, Map<String, String> detail) {
        return new Draft(null, news, null, null, null, handOver, null, detail);
    }
}
