package org.whistle.notification;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestProgress;

/** Tells whoever works on a request that a message to the resident reaches nobody, so that they call instead. */
@Component
class GivenUp {

    private final CaseFile caseFile;
    private final RequestProgress requests;
    private final NoticeRows rows;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    GivenUp(
            CaseFile caseFile,
            RequestProgress requests,
            NoticeRows rows,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.caseFile = caseFile;
        this.requests = requests;
        this.rows = rows;
        this.events = events;
        this.now = now;
    }

    /** Of what is about no request nobody has to know. */
    void tell(Message message) {
        String number = message.trackingNumber();
        if (number == null) {
            return;
        }
        RequestFacts facts = requests.facts(number);
        caseFile.append(
                number,
                CaseEventKind.MESSAGE_UNDELIVERABLE,
                Map.of("message", message.kind().name()));
        Draft draft = new Draft(
                number,
                News.MESSAGE_UNDELIVERABLE,
                null,
                null,
                Optional.ofNullable(facts.deadline()).orElse(now.instant()),
                Map.of("message", message.kind().name()));
        rows.add(draft, Set.of(facts.community()), now.instant())
                .forEach(notice -> events.publishEvent(new NoticeGiven(notice)));
    }
}
