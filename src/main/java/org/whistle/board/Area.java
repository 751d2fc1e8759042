package org.whistle.board;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.whistle.problem.Refusal;

/**
 * A rectangle of cells on the map; both corners belong to it, and they may be the same cell.
 *
 * @param southWest the corner with the least latitude and longitude
 * @param northEast the opposite one
 */
public record Area(Cell southWest, Cell northEast) {

    /** @throws Refusal when it is neither a cell, nor two with the south-western one before the other */
    static Area read(String field, String written) {
        String[] parts = written.split(",", -1);
        if (parts.length != 4) {
            Cell one = Cell.read(field, written);
            return new Area(one, one);
        }
        Area area = new Area(Cell.read(field, parts[0] + "," + parts[1]), Cell.read(field, parts[2] + "," + parts[3]));
        if (!around(List.of(area.southWest, area.northEast)).equals(area)) {
            throw Refusal.invalid(field, "no-cell");
        }
        return area;
    }

    /** @return the smallest one that holds all of some cells */
    public static Area around(Collection<Cell> cells) {
        return new Area(corner(cells, Comparator.naturalOrder()), corner(cells, Comparator.reverseOrder()));
    }

    private static Cell corner(Collection<Cell> cells, Comparator<BigDecimal> order) {
        return new Cell(
                cells.stream().map(Cell::latitude).min(order).orElseThrow(),
                cells.stream().map(Cell::longitude).min(order).orElseThrow());
    }

    /** @return with the cells around it */
    Area widened() {
        return new Area(southWest.moved(-1), northEast.moved(1));
    }

    /** As it stands in addresses. */
    @Override
    public String toString() {
        return southWest.equals(northEast) ? southWest.toString() : southWest + "," + northEast;
    }
}
