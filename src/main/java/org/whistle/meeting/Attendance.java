package org.whistle.meeting;

/** Whether a party came; one that nobody marked absent is taken to have come once the meeting is recorded. */
public enum Attendance {
    CAME,
    ABSENT
}
