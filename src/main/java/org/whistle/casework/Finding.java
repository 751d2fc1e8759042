package org.whistle.casework;

/** What the grid worker finds on site. */
public enum Finding {
    CONFIRMED,
    NOT_FOUND
}
