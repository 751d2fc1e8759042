package org.whistle.access;

import java.util.Optional;

/** What programs of the staff show instead of a password; whoever made one can take it back. */
public interface AccessTokens {

    /** @return the account of a token that is known, not expired and not taken back */
    Optional<String> accountOf(String token);
}
