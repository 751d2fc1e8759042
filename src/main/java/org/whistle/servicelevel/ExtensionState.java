package org.whistle.servicelevel;

/** What became of the wish for more time. */
public enum ExtensionState {
    ASKED,
    GRANTED,
    REFUSED,
    /** The deadline passed, or the work was done, before anybody decided. */
    LAPSED
}
