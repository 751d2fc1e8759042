package org.whistle.servicelevel;

/** A wish for more time is void: there is nothing to decide any more. */
public record ExtensionLapsed(long extension, String trackingNumber) {}
