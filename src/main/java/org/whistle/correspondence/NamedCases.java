package org.whistle.correspondence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.request.PublicStanding;
import org.whistle.request.Publications;
import org.whistle.request.RequestFacts;
import org.whistle.request.StaffReader;

/** The cases that mails name. Anybody can write any number into a mail: whether it belongs there, a person finds. */
@Component
public class NamedCases {

    private final StaffReader cases;
    private final Publications publications;

    NamedCases(StaffReader cases, Publications publications) {
        this.cases = cases;
        this.publications = publications;
    }

    /** @return empty where there is no case of this number, or none is named */
    @Transactional(readOnly = true)
    public Optional<NamedCase> find(String trackingNumber) {
        return trackingNumber == null
                ? Optional.empty()
                : cases.facts(List.of(trackingNumber)).stream().findFirst().map(this::named);
    }

    private NamedCase named(RequestFacts facts) {
        return new NamedCase(
                facts.trackingNumber(),
                facts.item(),
                facts.community(),
                facts.status(),
                facts.stage(),
                facts.filedAt(),
                facts.deadline(),
                publications.standing(facts.trackingNumber()) == PublicStanding.PUBLIC);
    }
}
