package org.whistle.casework;

/** What the community decides about the public board. */
public enum ScreenedPublication {
    /** As the catalogue says of the item. */
    BY_ITEM,
    WITHHELD
}
