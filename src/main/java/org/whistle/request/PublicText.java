package org.whistle.request;

/** A text that will be published, and the field it was written into. */
public record PublicText(String field, String text) {}
