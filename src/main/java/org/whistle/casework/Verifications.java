package org.whistle.casework;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;
import org.whistle.access.Role;
import org.whistle.casework.ResultRows.Verified;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestProgress;

/** What was seen on site: kept with the attempt and in the case file; told to others when it failed again. */
@Component
class Verifications {

    private static final int STREET_IS_TOLD_FROM = 2;
    private static final int SUPERVISORS_ARE_TOLD_FROM = 3;

    private final ResultRows rows;
    private final Verifiers verifiers;
    private final RequestProgress requests;
    private final Organisation organisation;
    private final CaseFile caseFile;
    private final Actor actor;
    private final ApplicationEventPublisher events;
    private final InstantSource now;
    private final ZoneId zone;

    Verifications(
            ResultRows rows,
            Verifiers verifiers,
            RequestProgress requests,
            Organisation organisation,
            CaseFile caseFile,
            Actor actor,
            ApplicationEventPublisher events,
            InstantSource now,
            @Value("${whistle.zone}") ZoneId zone) {
        this.rows = rows;
        this.verifiers = verifiers;
        this.requests = requests;
        this.organisation = organisation;
        this.caseFile = caseFile;
        this.actor = actor;
        this.events = events;
        this.now = now;
        this.zone = zone;
    }

    void keep(String trackingNumber, Verification verification, String note, String seen) {
        String verifier = actor.signedInOr(Actor.SYSTEM);
        Verified verified = rows.verify(trackingNumber, verification, note, seen, verifier, now.instant())
                .orElseThrow(() -> new IllegalStateException("Nothing to verify in " + trackingNumber));
        if (!verifier.equals(Actor.SYSTEM)) {
            verifiers.requireOther(trackingNumber, verifier, verified);
        }
        if (verification == Verification.PASSED) {
            requireDue(verified.scheduledFor());
        }
        Map<String, String> detail = Notes.with(note, "verification", verification.name());
        if (seen != null) {
            detail.put("seen", seen);
        }
        if (verification == Verification.PASSED) {
            caseFile.append(trackingNumber, CaseEventKind.VERIFIED, detail);
        } else {
            int failures = verified.failures() + 1;
            detail.put("failures", String.valueOf(failures));
            caseFile.append(trackingNumber, CaseEventKind.VERIFICATION_FAILED, detail);
            tell(trackingNumber, verified.unit(), failures);
        }
    }

    /** Whether an account could verify what stands now; where nothing does, nobody is kept from it. */
    boolean isFor(String trackingNumber, String account) {
        return rows.newest(trackingNumber)
                .map(verified -> verifiers.isOther(trackingNumber, account, verified))
                .orElse(true);
    }

    /** What will be done later cannot be seen yet; what is missing can be said at any time. */
    private void requireDue(LocalDate scheduledFor) {
        if (scheduledFor != null && LocalDate.ofInstant(now.instant(), zone).isBefore(scheduledFor)) {
            throw Refusal.invalid("verification", "result-scheduled", scheduledFor.toString());
        }
    }

    private void tell(String trackingNumber, String unit, int failures) {
        if (failures < STREET_IS_TOLD_FROM) {
            return;
        }
        RequestFacts facts = requests.facts(trackingNumber);
        String street = organisation.streetOf(facts.community());
        events.publishEvent(new VerificationFailed(
                trackingNumber,
                unit,
                failures,
                facts.deadline(),
                failures < SUPERVISORS_ARE_TOLD_FROM ? List.of(street) : List.of(street, Role.SUPERVISOR.group())));
    }
}
