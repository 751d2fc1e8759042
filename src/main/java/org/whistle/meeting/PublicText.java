package org.whistle.meeting;

/** A text that will be published, and the field it was written into. */
record PublicText(String field, String text) {}
