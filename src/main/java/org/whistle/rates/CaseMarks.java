package org.whistle.rates;

import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestProgress;

/** The marks (计分项) of a case, read from its case file and from nothing else; see {@code docs/rates.md}. */
@Component
public class CaseMarks {

    private final CaseFile caseFile;
    private final RequestProgress requests;
    private final Organisation organisation;
    private final MarkReader reader;

    CaseMarks(
            CaseFile caseFile,
            RequestProgress requests,
            Organisation organisation,
            @Value("${whistle.zone}") ZoneId zone) {
        this.caseFile = caseFile;
        this.requests = requests;
        this.organisation = organisation;
        this.reader = new MarkReader(this::codeOf, zone);
    }

    /** @return in the order of what they count; none of a case that is no request */
    public List<Mark> of(String trackingNumber) {
        return of(trackingNumber, caseFile.entriesOf(trackingNumber));
    }

    /**
     * For whoever has the entries already; a case file of today needs nothing else.
     *
     * @param entries the domain's entries of the case, oldest first
     * @return in the order of what they count; none of a case that is no request
     */
    public List<Mark> of(String trackingNumber, List<CaseEntry> entries) {
        return reader.read(trackingNumber, entries, community(trackingNumber, entries));
    }

    /** The first case files did not say to which community a request belongs. */
    private String community(String trackingNumber, List<CaseEntry> entries) {
        boolean silent = entries.stream()
                .filter(entry -> entry.kind() == CaseEventKind.FILED || entry.kind() == CaseEventKind.SPLIT_OFF)
                .anyMatch(entry -> !entry.detail().containsKey("community"));
        return silent ? requests.facts(trackingNumber).community() : null;
    }

    private String codeOf(String department, String community) {
        return switch (department) {
            case Unit.COMMUNITY -> community;
            case Unit.STREET -> organisation.find(community).map(Unit::parent).orElse(department);
            default -> department;
        };
    }
}
