package org.whistle.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.place.Places;
import org.whistle.place.Point;
import org.whistle.place.Spot;
import org.whistle.problem.Refusal;
import org.whistle.request.SimilarRequests;

/** A part of the filing page: where the chosen point lies in words, and what was filed near it. Kept nowhere. */
@Controller
class NearbyController {

    private final Places places;
    private final SimilarRequests requests;
    private final Similar similar;

    NearbyController(Places places, SimilarRequests requests, Similar similar) {
        this.places = places;
        this.requests = requests;
        this.similar = similar;
    }

    /** A POST: where somebody stands is in no address and so in no log. */
    @PostMapping("/nearby")
    ModelAndView nearby(
            @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "") String longitude,
            @RequestParam(defaultValue = "") String latitude,
            @RequestParam(defaultValue = "") String item,
            Locale locale) {
        Spot spot = spot(building, point(Typed.number(longitude), Typed.number(latitude)));
        ModelAndView part = new ModelAndView("portal/similar :: nearby")
                .addObject("spot", spot)
                .addObject("lies", spot.near().map(near -> near.building().nameIn(locale)));
        return similar.show(part, requests.near(spot, item.isBlank() ? List.of() : List.of(item.strip())), locale);
    }

    /** While it is typed, half of it is not wrong yet. */
    private static Optional<Point> point(Double longitude, Double latitude) {
        return Point.of(longitude, latitude)
                .filter(point -> Math.abs(point.longitude()) <= 180 && Math.abs(point.latitude()) <= 90);
    }

    private Spot spot(String building, Optional<Point> point) {
        try {
            return places.spot(building, point);
        } catch (Refusal unknown) {
            return places.spot(null, point);
        }
    }
}
