package org.whistle.appeal;

/** Somebody contests marks, or proposes to exclude some; the decision begins in the same transaction. */
public record AppealRaised(Appeal appeal) {}
