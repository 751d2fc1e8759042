package org.whistle.workflow.cockpit;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.supervision.Reach;
import org.whistle.supervision.RetryBook;
import org.whistle.supervision.RetryBook.Retry;
import org.whistle.supervision.RetryBook.Tried;
import org.whistle.workflow.engine.Collisions;

/**
 * Lets all incidents of one kind run again: a bounded number at a time, so that nobody waits long and no transaction is
 * large. Whoever asked goes on until none is left; who breaks off leaves the rest as it was.
 */
@Component
@Transactional
class IncidentDesk {

    static final int AT_ONCE = 50;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_NAME = 255;
    /** One more try each: what fails again is told at once and not after hours. */
    private static final int TRIES = 1;

    private static final long NO_RETRY = 0;

    private final IncidentRows rows;
    private final RetryBook book;
    private final ManagementService engine;
    private final CaseFile caseFile;
    private final Actor actor;
    private final InstantSource now;

    IncidentDesk(
            IncidentRows rows,
            RetryBook book,
            ManagementService engine,
            CaseFile caseFile,
            Actor actor,
            InstantSource now) {
        this.rows = rows;
        this.book = book;
        this.engine = engine;
        this.caseFile = caseFile;
        this.actor = actor;
        this.now = now;
    }

    /** @param left how many of the kind still stand still that it has not tried */
    record Progress(Retry retry, IncidentRows.Outcome outcome, int left) {}

    @Transactional(readOnly = true)
    public List<IncidentRows.Kind> kinds(Reach reach) {
        return rows.kinds(reach);
    }

    /**
     * Begins, and tries the first ones. Sent twice with the same key it has begun once.
     *
     * @throws Refusal when no reason is given, nothing of the kind stands still any more, or
     *     something else was sent with the key
     */
    public Progress begin(Reach reach, String key, String process, String step, String reason) {
        String id = Require.text("key", key, LONGEST_KEY);
        String ofProcess = Require.text("process", process, LONGEST_NAME);
        String ofStep = Require.text("step", step, LONGEST_NAME);
        String why = Require.text("reason", reason, LONGEST_REASON);
        String by = actor.signedInOr(Actor.SYSTEM);
        rows.lock(ofProcess, ofStep);
        Optional<Retry> before = book.find(by, id);
        if (before.isPresent()) {
            return progress(sameWish(before.get(), ofProcess, ofStep), reach);
        }
        int wanted = rows.count(reach, ofProcess, ofStep, NO_RETRY);
        if (wanted == 0) {
            throw Refusal.conflict("nothing-to-retry");
        }
        Optional<Retry> begun = book.begin(id, ofProcess, ofStep, why, by, now.instant(), wanted);
        // of the same kind nobody else begins meanwhile
        return tryNext(begun.orElseThrow(() -> Refusal.conflict("another-wish")), reach);
    }

    private static Retry sameWish(Retry before, String process, String step) {
        if (!before.process().equals(process) || !before.step().equals(step)) {
            throw Refusal.conflict("another-wish");
        }
        return before;
    }

    /**
     * Tries the next ones.
     *
     * @throws Refusal when the signed-in account has begun no such retry
     */
    public Progress goOn(Reach reach, long id) {
        String by = actor.signedInOr(Actor.SYSTEM);
        Retry begun = book.find(id)
                .filter(retry -> retry.by().equals(by))
                .orElseThrow(() -> Refusal.notFound("no-such-retry"));
        rows.lock(begun.process(), begun.step());
        return begun.over() ? progress(begun, reach) : tryNext(begun, reach);
    }

    private Progress tryNext(Retry retry, Reach reach) {
        int still = retry.wanted() - rows.outcome(retry.id(), reach).tried();
        List<Tried> next =
                rows.next(reach, retry.process(), retry.step(), retry.id(), Math.max(0, Math.min(still, AT_ONCE)));
        if (!next.isEmpty()) {
            book.tried(retry.id(), next, now.instant());
            let(next);
            next.stream()
                    .map(Tried::number)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(number -> caseFile.append(
                            number,
                            CaseEventKind.INCIDENT_RETRIED,
                            Map.of("note", retry.reason(), "by", reach.role())));
        }
        if (next.size() < AT_ONCE || still <= AT_ONCE) {
            book.end(retry.id(), now.instant());
        }
        return progress(book.find(retry.id()).orElseThrow(), reach);
    }

    private void let(List<Tried> jobs) {
        try {
            engine.setJobRetries(jobs.stream().map(Tried::job).toList(), TRIES);
        } catch (ProcessEngineException failure) {
            throw Collisions.told(failure);
        }
    }

    /** @return the newest first */
    @Transactional(readOnly = true)
    public List<Progress> newest(Reach reach, int most) {
        return book.newest(actor.signedInOr(Actor.SYSTEM), reach, most).stream()
                .map(retry -> new Progress(retry, rows.outcome(retry.id(), reach), 0))
                .toList();
    }

    private Progress progress(Retry retry, Reach reach) {
        int left = retry.over() ? 0 : rows.count(reach, retry.process(), retry.step(), retry.id());
        return new Progress(retry, rows.outcome(retry.id(), reach), left);
    }
}
