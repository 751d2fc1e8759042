package org.whistle.redress;

/** The supervisor has decided; the resident can read it. */
public record ResidentAppealDecided(String trackingNumber, long appealId) {}
