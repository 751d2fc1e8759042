package org.whistle.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.access.StaffAccounts;
import org.whistle.casework.Stars;
import org.whistle.casework.WhistleRated;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/**
 * 双考核: the community scores each department that came, each department scores the whistle that called it. The latest
 * score of a round counts; all of them stay in the case file.
 */
@Component
@Transactional
public class Scores {

    /** What a department scores, where the community scores a department. */
    public static final String WHISTLE = "WHISTLE";

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_COMMENT = 500;

    private final ScoreRows rows;
    private final OpenScoreRows open;
    private final StaffAccounts accounts;
    private final CaseFile caseFile;
    private final Actor actor;
    private final Clock clock;

    Scores(ScoreRows rows, OpenScoreRows open, StaffAccounts accounts, CaseFile caseFile, Actor actor, Clock clock) {
        this.rows = rows;
        this.open = open;
        this.accounts = accounts;
        this.caseFile = caseFile;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Takes a score from an account of the community, or of a department of the case.
     *
     * @throws Refusal when there is no such case for the account, the score is none, or it may not be given (now)
     */
    public void give(String account, String trackingNumber, NewScore wanted) {
        Caller caller = Caller.of(accounts, account);
        ScoredCase scored = rows.find(trackingNumber)
                .filter(found -> found.concerns(caller))
                .orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
        String about = Require.text("about", wanted.about(), LONGEST_CODE);
        int stars = Require.number("stars", wanted.stars(), 1, Stars.MOST);
        String comment = Require.optionalText("comment", wanted.comment(), LONGEST_COMMENT);
        String unit = Require.optionalText("unit", wanted.unit(), LONGEST_CODE);
        int round = Require.optionalText("round", wanted.round(), LONGEST_CODE) == null
                ? scored.round()
                : Require.number("round", wanted.round(), 0, scored.round());
        scored.requireOpenForScores(clock.instant());
        keep(
                about.equals(WHISTLE)
                        ? scored.aboutWhistle(caller, round, unit)
                        : scored.aboutDepartment(caller, round, about),
                stars,
                comment);
    }

    /**
     * A department has scored the whistle while it answered the call. One that is the community itself cannot, nor
     * somebody who works there too: the call is answered all the same.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(WhistleRated rated) {
        ScoredCase scored = rows.find(rated.trackingNumber()).orElseThrow();
        String department = scored.codeOf(rated.department());
        boolean ownWhistle = department.equals(scored.community())
                || accounts.unitsOf(actor.signedInOr(Actor.SYSTEM)).contains(scored.community());
        if (!ownWhistle) {
            keep(
                    new Score(scored.trackingNumber(), scored.round(), scored.community(), department, WHISTLE),
                    rated.stars().count(),
                    null);
        }
    }

    private void keep(Score score, int stars, String comment) {
        rows.keep(score, stars, comment, actor.signedInOr(Actor.SYSTEM), clock.instant());
        Map<String, String> detail = new HashMap<>(Map.of(
                "unit", score.isAboutWhistle() ? score.community() : score.about(),
                "score", String.valueOf(stars),
                "by", score.scorer(),
                "round", String.valueOf(score.round())));
        if (comment != null) {
            detail.put("comment", comment);
        }
        caseFile.append(
                score.trackingNumber(),
                score.isAboutWhistle() ? CaseEventKind.WHISTLE_SCORED : CaseEventKind.DEPARTMENT_SCORED,
                detail);
    }

    /** @return the codes of the units in whose name an account speaks, and whose marks are its own */
    @Transactional(readOnly = true)
    public Set<String> unitsOf(String account) {
        return new TreeSet<>(accounts.unitsOf(account));
    }

    /**
     * Some of what the units of an account could score still.
     *
     * @param scores the newest first
     * @param total how many there are
     */
    public record Page(List<OpenScore> scores, long total) {}

    /**
     * @param page the first one is 0
     * @param size how many a page has
     */
    @Transactional(readOnly = true)
    public Page open(String account, int page, int size) {
        Caller caller = Caller.of(accounts, account);
        Instant endedSince = clock.instant().minus(ScoredCase.AFTER_END);
        return new Page(open.page(caller, endedSince, page, size), open.count(caller, endedSince));
    }
}
