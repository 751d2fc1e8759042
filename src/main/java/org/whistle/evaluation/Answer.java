package org.whistle.evaluation;

/** What a resident answers; the comment may be null. */
public record Answer(Boolean solved, Satisfaction satisfaction, String comment) {}
