package org.whistle.casework;

/**
 * A ruling took a call from a department.
 *
 * @param heir who handles it instead, or null where nobody has to
 * @param leads whether the department led
 */
public record CallPassedOn(String trackingNumber, String department, String heir, boolean leads) {}
