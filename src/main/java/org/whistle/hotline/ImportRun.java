package org.whistle.hotline;

import java.time.Instant;

/**
 * One import of a file. At any time {@code rows = accepted + known + refusedCount}.
 *
 * @param source the name of the sending system
 * @param file the name of the file as it was sent, or null
 * @param actor the account that sent it
 * @param rows the rows read so far, without header and blank lines
 * @param accepted those that became requests
 * @param known those that were requests before
 * @param refusedCount those that are refused
 * @param startedAt when its turn came; null while it waits
 * @param finishedAt when it ended, or null
 */
public record ImportRun(
        long id,
        ImportState state,
        String source,
        String file,
        String actor,
        int rows,
        int accepted,
        int known,
        int refusedCount,
        Instant receivedAt,
        Instant startedAt,
        Instant finishedAt) {}
