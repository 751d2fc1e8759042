package org.whistle.workflow.tasklist;

/** What somebody whom a task asks can do about how its case belongs to others. */
enum RelationDeed {
    MERGE,
    UNMERGE,
    SPLIT
}
