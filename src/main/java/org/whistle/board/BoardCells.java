package org.whistle.board;

import java.util.List;

/**
 * What the map of the board counts.
 *
 * @param cells those with the most entries, these first
 * @param elsewhere how many entries are in none of them, nearly always because they have no place
 */
public record BoardCells(List<CountedCell> cells, long elsewhere) {}
