package org.whistle.casework;

import java.time.Instant;

/**
 * The receipt of a report-in: who, when, and where to reach them.
 *
 * @param by the account that reported in
 * @param place or null
 * @param contact or null
 */
public record ReportInReceipt(String department, String by, Instant at, String place, String contact) {}
