package org.whistle.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers of its beginning. Whose it is and how long it holds stands here and nowhere else.
 *
 * @param stamp the account's at that time, see {@link Standing}
 */
record SignedIn(String account, Instant at, String stamp) implements Serializable {

    static final String IN_SESSION = SignedIn.class.getName();

    /** The same session of an account that was changed in it. */
    SignedIn withStamp(String another) {
        return new SignedIn(account, at, another);
    }

    /** When the session was used last, an {@link Instant}. */
    static final String LAST_USE = IN_SESSION + ".lastUse";

    /** Stands in a session while a call of it changes the account. */
    static final String IN_CHANGE = IN_SESSION + ".inChange";
}
