package org.whistle.appeal;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseFile;

/** What an appeal came to, for all whom it concerns: those who may contest the marks, the case file and the parties. */
@Component
class AppealRecord {

    private final AppealRows rows;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;

    AppealRecord(AppealRows rows, CaseFile caseFile, ApplicationEventPublisher events) {
        this.rows = rows;
        this.caseFile = caseFile;
        this.events = events;
    }

    /** @throws Refusal when there is no such appeal */
    Appeal get(long appeal) {
        return rows.find(appeal).orElseThrow(() -> Refusal.notFound("no-such-appeal"));
    }

    /** @return it as it is now */
    Appeal tell(long appeal) {
        Appeal now = get(appeal);
        if (!now.state().isInForce()) {
            rows.letGo(appeal);
        }
        caseFile.append(now.trackingNumber(), now.state().kind(), now.told());
        events.publishEvent(new AppealNews(now, now.told(), List.of(now.unit(), Role.SUPERVISOR.group())));
        return now;
    }
}
