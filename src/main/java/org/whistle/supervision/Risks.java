package org.whistle.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Districts;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.servicelevel.ClockState;
import org.whistle.servicelevel.OpenPromises;
import org.whistle.servicelevel.OpenPromises.Place;
import org.whistle.servicelevel.OpenPromises.Promise;
import org.whistle.supervision.LevelPage.Named;

/** The promises of a district that are in danger or broken, as supervisors read them: without words of people. */
@Component
public class Risks {

    private final OpenPromises promises;
    private final Districts districts;
    private final Organisation organisation;
    private final Catalogue catalogue;

    Risks(OpenPromises promises, Districts districts, Organisation organisation, Catalogue catalogue) {
        this.promises = promises;
        this.districts = districts;
        this.organisation = organisation;
        this.catalogue = catalogue;
    }

    /**
     * A promise.
     *
     * @param departments that have something open in the case
     */
    public record Risk(
            long id,
            String trackingNumber,
            ClockState state,
            Named item,
            Named community,
            List<Named> departments,
            String stage,
            int round,
            Instant startedAt,
            Instant deadline) {}

    /** @return the oldest first, behind the place */
    public List<Risk> oldest(Unit district, Place after, int most, Locale locale) {
        return promises.atRisk(districts.communitiesOf(district.code()), after, most).stream()
                .map(promise -> risk(promise, locale))
                .toList();
    }

    private Risk risk(Promise promise, Locale locale) {
        return new Risk(
                promise.id(),
                promise.trackingNumber(),
                promise.state(),
                new Named(
                        promise.item(),
                        catalogue
                                .find(promise.item())
                                .map(item -> item.nameIn(locale))
                                .orElse(promise.item())),
                unit(promise.community(), locale),
                promise.departments().stream().map(code -> unit(code, locale)).toList(),
                promise.stage(),
                promise.round(),
                promise.startedAt(),
                promise.deadline());
    }

    private Named unit(String code, Locale locale) {
        return new Named(
                code, organisation.find(code).map(unit -> unit.nameIn(locale)).orElse(code));
    }
}
