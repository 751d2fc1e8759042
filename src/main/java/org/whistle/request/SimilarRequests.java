package org.whistle.request;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Publication;
import org.whistle.place.Building;
import org.whistle.place.Near;
import org.whistle.place.Places;
import org.whistle.place.Spot;
import org.whistle.request.SimilarRows.Found;
import org.whistle.request.SimilarRows.Showing;

/**
 * Open requests of the same item, filed in the last 60 days in the cell of a point or one around it. Whose reporter wants to stay unknown, what is
 * withheld from the public by its item or by somebody, what is being evaluated, and what was split are not among them.
 */
@Component
public class SimilarRequests {

    private static final Duration RECENT = Duration.ofDays(60);
    /** More would be a list of what goes on, not a question. */
    private static final int MOST = 5;

    private final SimilarRows rows;
    private final Places places;
    private final Catalogue catalogue;
    private final InstantSource clock;

    SimilarRequests(SimilarRows rows, Places places, Catalogue catalogue, InstantSource clock) {
        this.rows = rows;
        this.places = places;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * @param items the codes that it may be: the chosen one, or those proposed
     * @return the latest five; none where the place is not known better than in words
     */
    @Transactional(readOnly = true)
    public List<SimilarRequest> near(Spot spot, List<String> items) {
        List<String> shown = items.stream().filter(this::isPublic).toList();
        if (spot.point().isEmpty() || spot.community().isEmpty() || shown.isEmpty()) {
            return List.of();
        }
        Instant since = clock.instant().minus(RECENT);
        return rows.around(spot.community().get(), shown, since, spot.point().get(), MOST).stream()
                .map(this::told)
                .toList();
    }

    private boolean isPublic(String item) {
        return catalogue
                .find(item)
                .filter(known -> known.publication() == Publication.PUBLIC)
                .isPresent();
    }

    /**
     * Told is a building near the middle of its cell, not its own: that may be somebody's door. Where an unscreened one
     * is, is nobody's business yet.
     */
    private SimilarRequest told(Found found) {
        Optional<Building> near = found.showing() == Showing.UNSCREENED
                ? Optional.empty()
                : places.spot(null, Optional.of(found.cell())).near().map(Near::building);
        return new SimilarRequest(
                found.trackingNumber(), found.item(), near, found.filedAt(), found.stage(), found.deadline());
    }
}
