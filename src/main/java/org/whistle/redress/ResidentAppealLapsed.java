package org.whistle.redress;

/** The request was taken back; nobody has to decide any more. */
public record ResidentAppealLapsed(String trackingNumber, long appealId) {}
