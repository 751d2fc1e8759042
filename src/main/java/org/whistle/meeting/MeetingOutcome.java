package org.whistle.meeting;

/** Where the matter goes after a meeting. */
public enum MeetingOutcome {
    AGREED,
    SECOND_MEETING,
    RULING
}
