package org.whistle.correspondence;

/** Why there is nothing to do about a mail. */
public enum Aside {
    /** Advertising, fraud, or sent to everybody. */
    SPAM,
    /** It concerns nothing that we do. */
    NOT_OURS,
    /** The sender was helped in another way. */
    ANSWERED,
    /** The same matter stands with a case already. */
    REPEATED
}
