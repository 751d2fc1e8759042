package org.whistle.notification;

import java.time.Instant;
import java.util.Map;

/**
 * What a unit or a role is told of a request, or somebody of tasks that are theirs now.
 *
 * @param recipient the code of a unit, a role's group, or {@code account-<id>}
 * @param trackingNumber null where it is about no one request
 * @param deadline what it is about: the clock's, or the request's; null where there is none
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
