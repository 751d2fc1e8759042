package org.whistle.account;

/** Keeps secrets that have to be readable again, as those of second factors. */
public interface SecretKeeper {

    /** @return what may stand in the database */
    String seal(String secret);

    /** @return the secret of what {@link #seal} made */
    String open(String sealed);
}
