package org.whistle.casework;

/** What a called department does. */
public enum Response {
    ACCEPT,
    RETURN
}
