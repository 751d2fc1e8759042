package org.whistle.meeting;

/** How a joint meeting ends. */
public enum Agreement {
    AGREED,
    NOT_AGREED
}
