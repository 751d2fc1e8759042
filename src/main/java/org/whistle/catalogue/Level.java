package org.whistle.catalogue;

/** How pressing an item is. */
public enum Level {
    EMERGENCY,
    URGENT,
    ORDINARY,
    COMPLEX,
    CONSULTATION
}
