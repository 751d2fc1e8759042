package org.whistle.supervision;

import java.time.LocalDate;
import java.util.List;

/**
 * The steps of one version of a model with something to say of them.
 *
 * @param since the first day on which what is over was counted
 */
public record StepHeat(int version, LocalDate since, List<StepFigure> steps) {}
