package org.whistle.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** The stage 联商解决: the result and its verification on site. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Resolutions {

    private final JdbcClient database;
    private final CaseFile caseFile;
    private final FurtherCalls further;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    Resolutions(
            JdbcClient database,
            CaseFile caseFile,
            FurtherCalls further,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${whistle.zone}") ZoneId zone) {
        this.database = database;
        this.caseFile = caseFile;
        this.further = further;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The unit says what was done. Each attempt is kept; a failed verification asks for the next.
     *
     * @throws Refusal when the work is scheduled for the past
     */
    public void submit(String trackingNumber, String unit, Reply reply) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (reply.scheduledFor() != null && reply.scheduledFor().isBefore(today)) {
            throw Refusal.invalid("scheduledFor", "in-the-past");
        }
        database.sql(
                        """
                        insert into whistle.handling_result
                          (tracking_number, attempt, unit, spoken_to, measures, scheduled_for, submitted_at)
                        select :number, 1 + count(*), :unit, :spokenTo, :measures, :scheduledFor, :at
                        from whistle.handling_result where tracking_number = :number
                        """)
                .param("number", trackingNumber)
                .param("unit", unit)
                .param("spokenTo", reply.spokenTo())
                .param("measures", reply.measures())
                .param("scheduledFor", reply.scheduledFor(), java.sql.Types.DATE)
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update();
        Map<String, Object> detail = new HashMap<>(Map.of("department", unit, "measures", reply.measures()));
        if (reply.scheduledFor() != null) {
            detail.put("scheduledFor", reply.scheduledFor().toString());
        }
        caseFile.append(trackingNumber, CaseEventKind.RESULT_SUBMITTED, detail);
        events.publishEvent(new ResultSubmitted(trackingNumber));
    }

    /**
     * The lead cannot do it with those who are called, and asks the street for others; the work goes on meanwhile.
     *
     * @throws Refusal when nobody new is asked for, the reason is missing, or it has been asked too often
     */
    public void callIn(String trackingNumber, String lead, List<String> departments, String note) {
        further.ask(trackingNumber, lead, departments, note);
    }

    /** @throws Refusal when it failed and the note does not say what is missing */
    public void verify(String trackingNumber, Verification verification, String note) {
        if (verification == Verification.FAILED && note == null) {
            throw Refusal.invalid("note", "required");
        }
        CaseEventKind kind =
                verification == Verification.PASSED ? CaseEventKind.VERIFIED : CaseEventKind.VERIFICATION_FAILED;
        caseFile.append(trackingNumber, kind, Notes.with(note, "verification", verification.name()));
        events.publishEvent(new ResultVerified(trackingNumber, verification));
    }
}
