package org.whistle.portal;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.place.MapSettings;
import org.whistle.place.Places;

/** What the filing page needs to ask where it is. */
@Component
class PlacePart {

    private final Places places;
    private final Organisation organisation;
    private final MapSettings map;

    PlacePart(Places places, Organisation organisation, MapSettings map) {
        this.places = places;
        this.organisation = organisation;
        this.map = map;
    }

    ModelAndView show(ModelAndView page, Locale locale) {
        String community = organisation.firstCommunity().map(Unit::code).orElse("");
        return page.addObject("community", community)
                .addObject("map", map)
                .addObject(
                        "buildings",
                        BuildingGroup.of(places.buildingsOf(community), places.shapesOf(community), locale));
    }
}
