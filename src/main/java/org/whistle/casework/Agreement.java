package org.whistle.casework;

/** How a joint meeting ends. */
public enum Agreement {
    AGREED,
    NOT_AGREED
}
