package org.whistle.request;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/**
 * A settled request is worked on again (重办) under a number of its own: the old one stays as it ended, with its clocks,
 * its seals and its figures.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Redos {

    private final RequestRows requests;
    private final RedoRows rows;
    private final ReporterRows reporters;
    private final NumberPrefixes prefixes;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    Redos(
            RequestRows requests,
            RedoRows rows,
            ReporterRows reporters,
            NumberPrefixes prefixes,
            CaseFile caseFile,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.requests = requests;
        this.rows = rows;
        this.reporters = reporters;
        this.prefixes = prefixes;
        this.caseFile = caseFile;
        this.events = events;
        this.now = now;
    }

    /** @throws Refusal when there is no such request */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public EndedRequest find(String trackingNumber) {
        return rows.find(trackingNumber).orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
    }

    /**
     * Keeps others from changing or erasing it until the transaction is over.
     *
     * @throws Refusal when there is no such request
     */
    public EndedRequest lock(String trackingNumber) {
        return rows.lock(trackingNumber).orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
    }

    /**
     * Files it anew for the same people. Whoever calls this holds the settled one by {@link #lock}.
     *
     * @return the number under which it is worked on again
     */
    public String file(String settled, RedoRoute route) {
        RequestFacts old = requests.facts(settled).orElseThrow();
        String number = rows.insert(prefixes.today(old.community()), settled, now.instant());
        reporters.copy(settled, number);
        caseFile.append(settled, CaseEventKind.REDO_GRANTED, Map.of("into", number, "round", old.redoCount()));
        caseFile.append(
                number,
                CaseEventKind.REDO_OPENED,
                Map.of("from", settled, "item", old.item(), "community", old.community()));
        RequestFacts fresh = requests.facts(number).orElseThrow();
        events.publishEvent(
                new RedoFiled(number, settled, fresh.item(), fresh.level(), fresh.community(), fresh.channel(), route));
        if (route == RedoRoute.WHISTLE) {
            caseFile.append(number, CaseEventKind.ACCEPTED, Map.of("by", "SUPERVISOR"));
        }
        return number;
    }
}
