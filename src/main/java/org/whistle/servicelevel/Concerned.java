package org.whistle.servicelevel;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.organisation.Organisation;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestProgress;

/** Whom a word about a case concerns: who has it in hand, its community, and the street above. */
@Component
public class Concerned {

    private final Recipients recipients;
    private final RequestProgress requests;
    private final Organisation organisation;

    Concerned(Recipients recipients, RequestProgress requests, Organisation organisation) {
        this.recipients = recipients;
        this.requests = requests;
        this.organisation = organisation;
    }

    /** @return units by their code, roles by their group */
    public List<String> of(String trackingNumber) {
        RequestFacts facts = requests.factsOfLeading(trackingNumber);
        return Stream.concat(
                        recipients.handlers(facts).stream(),
                        Stream.of(facts.community(), organisation.streetOf(facts.community())))
                .distinct()
                .toList();
    }
}
