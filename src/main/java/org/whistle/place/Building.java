package org.whistle.place;

import java.util.Locale;
import java.util.Optional;
import org.whistle.problem.Languages;

/**
 * A building (楼栋) that a resident may choose.
 *
 * @param community the code of the community it belongs to
 * @param code of its own within the community
 * @param lane the code of the lane it is listed under, or null
 * @param address of the street
 * @param centre where it stands
 * @param outline a GeoJSON polygon, or null
 */
public record Building(
        String community,
        String code,
        String name,
        String english,
        String lane,
        String address,
        Point centre,
        Shape outline) {

    /** @return what names it among all buildings of all communities */
    public String id() {
        return community + "-" + code;
    }

    /** @return its name in the language of whoever reads it */
    public String nameIn(Locale locale) {
        return Languages.isEnglish(locale) ? english : name;
    }

    /** @return in metres, from its walls where they are known, else from its middle */
    double distanceTo(Point point) {
        return Optional.ofNullable(outline)
                .map(walls -> walls.ring().distanceTo(point))
                .orElseGet(() -> centre.distanceTo(point));
    }
}
