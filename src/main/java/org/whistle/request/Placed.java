package org.whistle.request;

import java.util.Locale;
import java.util.Optional;
import org.whistle.place.Building;
import org.whistle.place.Point;
import org.whistle.place.Spot;

/**
 * Where a request is filed to be, with what the chosen building says of it.
 *
 * @param building what names it among all, or null
 */
record Placed(String community, String building, String address, Double longitude, Double latitude) {

    private static final int LONGEST_ADDRESS = 500;

    /** @param receiving the community that takes what lies in none of ours, or nobody knows where */
    static Placed of(NewRequest wanted, Spot spot, String receiving) {
        return new Placed(
                spot.community().orElse(receiving),
                spot.building().map(Building::id).orElse(null),
                address(wanted.address(), spot.chosen()),
                spot.point().map(Point::longitude).orElse(null),
                spot.point().map(Point::latitude).orElse(null));
    }

    /** What was typed stays as it is; the building goes before it where it is not in it yet. */
    private static String address(String typed, Optional<Building> chosen) {
        if (chosen.isEmpty()) {
            return typed;
        }
        String building = asKept(chosen.get());
        if (typed == null) {
            return building;
        }
        String both = building + " " + typed;
        boolean isSaid = typed.contains(chosen.get().name()) || both.length() > LONGEST_ADDRESS;
        return isSaid ? typed : both;
    }

    private static String asKept(Building chosen) {
        return "%s（%s）".formatted(chosen.name(), chosen.address());
    }

    /** @return the kept address with the chosen building under the name it has in the language of whoever reads it */
    static String addressIn(Locale locale, String kept, Building chosen) {
        return kept != null && kept.startsWith(asKept(chosen))
                ? chosen.nameIn(locale) + kept.substring(chosen.name().length())
                : kept;
    }
}
