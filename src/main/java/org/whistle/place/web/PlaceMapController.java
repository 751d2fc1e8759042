package org.whistle.place.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.place.Building;
import org.whistle.place.MapShape;
import org.whistle.place.Places;
import org.whistle.problem.Refusal;

/** {@code /api/places}: what a map of a community is drawn of. Nobody and no request is in it. */
@RestController
class PlaceMapController {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Places places;

    PlaceMapController(Places places) {
        this.places = places;
    }

    /** RFC 7946. */
    record Collection(String type, List<Feature> features) {}

    /** @param geometry as it is stored, written by ourselves */
    record Feature(String type, String id, Map<String, String> properties, @JsonRawValue String geometry) {

        static Feature of(MapShape shape, Locale locale) {
            return new Feature(
                    "Feature",
                    shape.code(),
                    Map.of("kind", shape.kind().name(), "name", shape.nameIn(locale)),
                    shape.shape().json());
        }

        static Feature of(Building building, Locale locale) {
            String point = "{\"type\":\"Point\",\"coordinates\":[%s,%s]}"
                    .formatted(building.centre().longitude(), building.centre().latitude());
            return new Feature(
                    "Feature",
                    building.id(),
                    Map.of("kind", "BUILDING", "name", building.nameIn(locale), "address", building.address()),
                    building.outline() == null ? point : building.outline().json());
        }
    }

    @GetMapping(path = "/api/places/{community}.geojson")
    ResponseEntity<Collection> map(@PathVariable String community, Locale locale) {
        List<Feature> features = Stream.concat(
                        places.shapesOf(community).stream().map(shape -> Feature.of(shape, locale)),
                        places.buildingsOf(community).stream().map(building -> Feature.of(building, locale)))
                .toList();
        if (features.isEmpty()) {
            throw Refusal.notFound("no-map", community);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/geo+json;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .body(new Collection("FeatureCollection", features));
    }
}
