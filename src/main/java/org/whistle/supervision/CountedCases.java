package org.whistle.supervision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.rates.CaseMarks;
import org.whistle.request.CaseEntry;
import org.whistle.request.WrittenCaseFile;

/** Counts case files: what each gives, and to which district. One that cannot be read gives nothing and stops nobody. */
@Component
class CountedCases {

    private static final Logger log = LoggerFactory.getLogger(CountedCases.class);
    private static final String NOWHERE = "";

    private final CaseMarks marks;
    private final Organisation organisation;
    private final JdbcClient database;
    private final ZoneId zone;

    CountedCases(
            CaseMarks marks, Organisation organisation, JdbcClient database, @Value("${whistle.zone}") ZoneId zone) {
        this.marks = marks;
        this.organisation = organisation;
        this.database = database;
        this.zone = zone;
    }

    /**
     * A case with what it gives.
     *
     * @param district empty where its community is of none that is known
     * @param returnedOn the day of its last return; null where it has none
     * @param readable whether its file could be read; one that could not gives nothing
     */
    record Counted(
            String trackingNumber,
            String district,
            List<Fact> facts,
            int returns,
            LocalDate returnedOn,
            boolean readable) {

        /** Of one that gives nothing. */
        Counted(String trackingNumber, boolean readable) {
            this(trackingNumber, NOWHERE, List.of(), 0, null, readable);
        }
    }

    /** Where a request is. */
    private record Place(String community, String cell) {}

    List<Counted> count(List<WrittenCaseFile> files) {
        Map<String, Place> places =
                places(files.stream().map(WrittenCaseFile::trackingNumber).toList());
        List<Counted> counted = new ArrayList<>();
        for (WrittenCaseFile file : files) {
            String number = file.trackingNumber();
            try {
                counted.add(count(number, file.entries(), places.getOrDefault(number, new Place(null, null))));
            } catch (RuntimeException broken) {
                // whatever is wrong with one case file, the figures of all others must go on
                log.error("The case file of {} is left out of the service levels", number, broken);
                counted.add(new Counted(number, false));
            }
        }
        return counted;
    }

    private Counted count(String number, List<CaseEntry> entries, Place place) {
        String community = entries.stream()
                .flatMap(entry -> Optional.ofNullable(entry.detail().get("community")).stream())
                .map(Object::toString)
                .findFirst()
                .orElse(place.community());
        String district = districtOf(community);
        if (district.equals(NOWHERE)) {
            return new Counted(number, true);
        }
        CaseFacts facts = new CaseFacts(
                zone, place.cell(), new StoppedClocks(zone, community, department -> unitOf(department, community)));
        facts.read(entries, marks.of(number, entries));
        return new Counted(number, district, facts.facts(), facts.returns(), facts.returnedOn(), true);
    }

    /** The street and the community stand for the request's own where a department is named. */
    private String unitOf(String department, String community) {
        return switch (department) {
            case Unit.COMMUNITY -> community;
            case Unit.STREET -> organisation.find(community).map(Unit::parent).orElse(department);
            default -> department;
        };
    }

    private String districtOf(String community) {
        return Optional.ofNullable(community)
                .flatMap(organisation::find)
                .map(Unit::parent)
                .flatMap(organisation::find)
                .map(Unit::parent)
                .orElse(NOWHERE);
    }

    private Map<String, Place> places(Collection<String> numbers) {
        Map<String, Place> places = new HashMap<>();
        database.sql(
                        """
                        select tracking_number, community, cell_latitude || ':' || cell_longitude as cell
                        from whistle.resident_request where tracking_number = any(?)
                        """)
                .param(numbers.toArray(String[]::new))
                .query(row -> {
                    places.put(
                            row.getString("tracking_number"),
                            new Place(row.getString("community"), row.getString("cell")));
                });
        return places;
    }
}
