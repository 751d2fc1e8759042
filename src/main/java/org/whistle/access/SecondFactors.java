package org.whistle.access;

/** The second proof of who somebody is, beside the password. */
public interface SecondFactors {

    /** @return whether the account has set one up, and so has to show it at every sign-in with a password */
    boolean isSetUp(String account);

    /** @return whether the account has to set one up before it may do anything else */
    boolean isOwed(String account);

    /** @return whether the code is right now; a code that was right once is not right again */
    boolean matches(String account, String code);
}
