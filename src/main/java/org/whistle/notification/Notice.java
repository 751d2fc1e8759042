package org.whistle.notification;

import java.time.Instant;
import java.util.Map;

/**
 * What a unit or a role is told of a request.
 *
 * @param recipient the code of a unit, or a role's group
 * @param deadline what it is about: the clock's, or the request's
 * @param detail what fills the words; of people at most what an approver writes to the asker
 * @param readBy the account that marked it read for its unit or role; null while it is unread
 */
public record Notice(
        long id,
        String recipient,
        String trackingNumber,
        News news,
        Instant deadline,
        Map<String, String> detail,
        Instant at,
        String readBy,
        Instant readAt) {}
