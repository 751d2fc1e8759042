package org.whistle.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.whistle.problem.Refusal;

/**
 * A square of about 100 m on the map: all points that are rounded to the same one.
 *
 * @param latitude in degrees, with three decimals
 * @param longitude in the same way
 */
public record Cell(BigDecimal latitude, BigDecimal longitude) {

    private static final int DECIMALS = 3;
    private static final String WRITTEN = "(-?[0-9]{1,2}\\.[0-9]{3}),(-?[0-9]{1,3}\\.[0-9]{3})";

    /** @throws Refusal when it is not written as in {@code 30.287,120.158} */
    static Cell read(String field, String written) {
        if (!written.matches(WRITTEN)) {
            throw Refusal.invalid(field, "no-cell");
        }
        String[] parts = written.split(",");
        return new Cell(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
    }

    /** @return the cell that a point is in */
    static Cell of(double latitude, double longitude) {
        return new Cell(rounded(latitude), rounded(longitude));
    }

    /** @param row {@link #row} */
    static Cell at(int row, int column) {
        return new Cell(BigDecimal.valueOf(row, DECIMALS), BigDecimal.valueOf(column, DECIMALS));
    }

    /** Its latitude in thousandths of a degree, as the database has it. */
    int row() {
        return latitude.movePointRight(DECIMALS).intValueExact();
    }

    /** Its longitude in thousandths of a degree. */
    int column() {
        return longitude.movePointRight(DECIMALS).intValueExact();
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** @param steps how many cells to the north and as many to the east; negative to the south and west */
    Cell moved(int steps) {
        BigDecimal way = BigDecimal.valueOf(steps, DECIMALS);
        return new Cell(latitude.add(way), longitude.add(way));
    }

    /** As it stands in addresses. */
    @Override
    public String toString() {
        return latitude.toPlainString() + "," + longitude.toPlainString();
    }
}
