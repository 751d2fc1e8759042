package org.whistle.workflow.tasklist;

/** In what part somebody reads a case. */
enum Reader {
    /** The task asks them. */
    ASKED,
    /** They may see it. */
    ONLOOKER
}
