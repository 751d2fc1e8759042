package org.whistle.place;

/**
 * How a point lies to a building.
 *
 * @param metres from its walls; 0 inside
 * @param side where the point lies, seen from the building
 */
public record Near(Building building, double metres, Side side) {

    private static final Side[] AROUND = Side.values();

    /** Eight sides, from the north with the sun. */
    public enum Side {
        NORTH,
        NORTHEAST,
        EAST,
        SOUTHEAST,
        SOUTH,
        SOUTHWEST,
        WEST,
        NORTHWEST
    }

    static Near of(Building building, Point point) {
        double turned =
                Math.atan2(building.centre().eastTo(point), building.centre().northTo(point));
        int eighth = Math.floorMod(Math.round(turned / (Math.PI / 4)), AROUND.length);
        return new Near(building, building.distanceTo(point), AROUND[eighth]);
    }

    /** @return in steps of 10, and 5 at the least, as people say it */
    public int aboutMetres() {
        return Math.max(5, (int) Math.round(metres / 10) * 10);
    }
}
