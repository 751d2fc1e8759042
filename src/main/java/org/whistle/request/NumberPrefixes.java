package org.whistle.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.organisation.Organisation;

/** What a tracking number begins with: the district, and the day on which the number is given. */
@Component
class NumberPrefixes {

    private final Organisation organisation;
    private final Clock clock;
    private final ZoneId zone;

    NumberPrefixes(Organisation organisation, Clock clock, @Value("${whistle.zone}") ZoneId zone) {
        this.organisation = organisation;
        this.clock = clock;
        this.zone = zone;
    }

    String today(String community) {
        return organisation.districtOf(community) + "-"
                + LocalDate.ofInstant(clock.instant(), zone).format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
