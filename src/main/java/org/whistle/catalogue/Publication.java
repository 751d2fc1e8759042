package org.whistle.catalogue;

/** Whether requests of an item may stand on the public board (办理公开). */
public enum Publication {
    PUBLIC,
    /** What the item is about says too much of the people it concerns. */
    WITHHELD
}
