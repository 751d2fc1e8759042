package org.whistle.servicelevel;

import java.time.Instant;
import java.util.List;

/**
 * A wish for more time was asked, granted, refused or lapsed, as its state says; published in the transaction of that.
 *
 * @param deadline of the request, as it stands now
 * @param notified the units to be told: who decides of what is asked, who asked of everything else; a role stands as
 *     {@code role-…}
 */
public record ExtensionNews(Extension extension, Instant deadline, List<String> notified) {

    public ExtensionNews {
        notified = List.copyOf(notified);
    }
}
