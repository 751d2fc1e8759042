package org.whistle.request;

/**
 * The work has to be done again.
 *
 * @param round how often it is done again, this time included
 */
public record RedoOrdered(String trackingNumber, int round) {}
