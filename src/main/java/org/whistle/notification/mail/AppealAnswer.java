package org.whistle.notification.mail;

import java.time.Instant;

/**
 * By when somebody who appealed has an answer.
 *
 * @param days how many days that is from the day on which they appealed, with days off
 */
public record AppealAnswer(Instant until, long days) {}
