package org.whistle.request;

/** Whether a request is still worked on, and how it ended. */
public enum Status {
    OPEN,
    CLOSED,
    REFUSED,
    MERGED,
    WITHDRAWN
}
