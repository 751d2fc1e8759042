package org.whistle.correspondence;

import java.time.Instant;
import org.whistle.request.Stage;
import org.whistle.request.Status;

/**
 * What whoever sorts mail needs to know of a case before they put a mail to it; nothing of its words or people.
 *
 * @param item the code of the catalogue's item
 * @param community its code
 * @param deadline the promise, or null where there is none
 * @param onBoard whether everybody can read of it on the public board
 */
public record NamedCase(
        String trackingNumber,
        String item,
        String community,
        Status status,
        Stage stage,
        Instant filedAt,
        Instant deadline,
        boolean onBoard) {}
