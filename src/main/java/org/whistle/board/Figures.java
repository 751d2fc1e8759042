package org.whistle.board;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures on top of the board.
 *
 * @param open how many public requests go on
 * @param closed how many public requests were closed since the first day of the month
 * @param from the first day that the rates are of
 * @param to the last one
 * @param rates of all requests, public or not
 */
public record Figures(long open, long closed, LocalDate from, LocalDate to, List<Figure> rates) {}
