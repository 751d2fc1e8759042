package org.whistle.request;

import java.time.Instant;

/**
 * One of the six stages, as a request passed it in its present round.
 *
 * @param beganAt null where it was not reached, or not needed
 * @param endedAt null where it still lasts
 */
public record Passage(Stage stage, Instant beganAt, Instant endedAt) {}
