package org.whistle.supervision;

/**
 * How it goes at one step of a model.
 *
 * @param now how many stand there
 * @param lateNow how many of these should be done by now
 * @param steps how many have passed it
 * @param median how long these took, in seconds, to the nearest eighth or so; null where none has passed
 * @param lateShare how many in a hundred were not done by the time that was set; null where none was set
 */
public record StepFigure(String activity, long now, long lateNow, long steps, Long median, Integer lateShare) {}
