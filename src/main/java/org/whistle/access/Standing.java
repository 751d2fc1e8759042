package org.whistle.access;

/**
 * How an account stands just now.
 *
 * @param stamp changes with everything that must end the account's sessions: another password, another second factor, an
 *     administrator's word. It tells nothing else and is never shown
 * @param locked whether the account may do nothing until somebody unlocks it
 */
public record Standing(String stamp, boolean locked) {

    /** Of an account that is not there, or not any more. */
    public static final Standing GONE = new Standing("", true);
}
