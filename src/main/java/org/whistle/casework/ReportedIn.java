package org.whistle.casework;

/** A department has taken its call. */
public record ReportedIn(String trackingNumber, String department) {}
