package org.whistle.workflow.tasklist;

/** What somebody can do about how its case belongs to others. */
enum RelationDeed {
    MERGE,
    UNMERGE,
    SPLIT
}
