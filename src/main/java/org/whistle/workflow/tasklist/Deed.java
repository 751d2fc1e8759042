package org.whistle.workflow.tasklist;

/** What somebody whom a task asks can do for the case beside the task, as it stands. */
enum Deed {
    RECORD_CONTACT,
    ASK_FOR_TIME,
    RESUME
}
