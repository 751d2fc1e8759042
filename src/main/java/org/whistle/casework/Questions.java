package org.whistle.casework;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.PublicText;
import org.whistle.request.PublicTexts;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestProgress;
import org.whistle.request.Requests;
import org.whistle.request.Stage;

/**
 * Questions to the resident (询问居民): asked by those who work on the request, shown to whoever opens it with its
 * secret, answered there. Of a merged request the reporter of the one that goes on is asked.
 */
@Component
@Transactional
public class Questions {

    /** The longest answer that is taken, in characters. */
    public static final int LONGEST_ANSWER = 2000;

    private static final int LONGEST_TEXT = 1000;

    /** While the matter is looked at and worked on; before that nobody asks, after it the result is asked about. */
    private static final Set<Stage> ASKING = EnumSet.range(Stage.REPORT, Stage.JOINT_RESOLUTION);

    private final QuestionRows rows;
    private final RequestProgress progress;
    private final Requests requests;
    private final PublicTexts texts;
    private final CaseFile caseFile;
    private final Actor actor;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    Questions(
            QuestionRows rows,
            RequestProgress progress,
            Requests requests,
            PublicTexts texts,
            CaseFile caseFile,
            Actor actor,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.rows = rows;
        this.progress = progress;
        this.requests = requests;
        this.texts = texts;
        this.caseFile = caseFile;
        this.actor = actor;
        this.events = events;
        this.now = now;
    }

    /**
     * Asks the resident.
     *
     * @param unit in whose name
     * @throws Refusal when the text is missing or names a person, the unit waits for an answer already, or the request
     *     has ended or waits for its evaluation
     */
    public Question ask(String trackingNumber, String unit, String text) {
        String asked = Require.text("text", text, LONGEST_TEXT);
        requireAsking(progress.lockOpen(trackingNumber));
        texts.requireImpersonal(trackingNumber, List.of(new PublicText("text", asked)));
        Question question = rows.add(trackingNumber, unit, asked, actor.signedInOr(Actor.SYSTEM), now.instant());
        caseFile.append(
                trackingNumber,
                CaseEventKind.QUESTION_ASKED,
                Map.of("unit", unit, "question", question.id(), "text", asked));
        events.publishEvent(new QuestionAsked(trackingNumber, question.id()));
        return question;
    }

    /** Whether residents are asked while a request stands so. */
    public static boolean isAsking(Stage stage) {
        return ASKING.contains(stage);
    }

    private static void requireAsking(RequestFacts facts) {
        if (!isAsking(facts.stage())) {
            throw Refusal.conflict("question-too-late");
        }
    }

    /**
     * Takes a question back that nobody has answered.
     *
     * @throws Refusal when the unit has not asked it, or it is not open any more
     */
    public void withdraw(String trackingNumber, String unit, long id) {
        Question asked = find(trackingNumber, id);
        if (!asked.unit().equals(unit)) {
            throw Refusal.forbidden("question-of-others");
        }
        settle(asked, Question.State.WITHDRAWN, null);
        caseFile.append(trackingNumber, CaseEventKind.QUESTION_WITHDRAWN, detail(asked));
        events.publishEvent(new QuestionWithdrawn(trackingNumber, id));
    }

    /**
     * Says beforehand what would keep an answer from being taken.
     *
     * @throws Refusal as {@link #answer} does
     */
    @Transactional(readOnly = true)
    public void requireAnswerable(String trackingNumber, String secret, long id, String answer) {
        requests.requireOpenedBy(trackingNumber, secret);
        Require.text("answer", answer, LONGEST_ANSWER);
        if (!find(trackingNumber, id).isOpen()) {
            throw Refusal.conflict("question-settled");
        }
    }

    /**
     * The resident answers; the first answer counts.
     *
     * @throws Refusal when number and secret do not belong together, the words are missing, or the question is not open
     *     any more
     */
    public void answer(String trackingNumber, String secret, long id, String answer) {
        requests.requireOpenedBy(trackingNumber, secret);
        Question asked = find(trackingNumber, id);
        String words = Require.text("answer", answer, LONGEST_ANSWER);
        Question answered = settle(asked, Question.State.ANSWERED, words);
        caseFile.appendForResident(
                trackingNumber,
                CaseEventKind.QUESTION_ANSWERED,
                Map.of("unit", asked.unit(), "question", id, "text", asked.text(), "words", words));
        events.publishEvent(new QuestionAnswered(trackingNumber, id));
        tell(answered);
    }

    /** The time that the clock stood for it is over. Nothing happens where it is not open any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(String trackingNumber, long id) {
        rows.settle(trackingNumber, id, Question.State.LAPSED, null, now.instant())
                .ifPresent(lapsed -> {
                    caseFile.append(trackingNumber, CaseEventKind.QUESTION_LAPSED, detail(lapsed));
                    tell(lapsed);
                });
    }

    /** Nobody waits for an answer any more: the work is done, or the request has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawNeedless(String trackingNumber) {
        rows.lockOpen(trackingNumber).forEach(open -> {
            rows.settle(trackingNumber, open.id(), Question.State.WITHDRAWN, null, now.instant());
            caseFile.append(trackingNumber, CaseEventKind.QUESTION_WITHDRAWN, detail(open));
        });
    }

    /** Keeps others from answering until the transaction is over: of an answer and the end of its time, one is first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String trackingNumber) {
        rows.lockOpen(trackingNumber);
    }

    /** @return all that was ever asked of a request, the oldest first */
    @Transactional(readOnly = true)
    public List<Question> of(String trackingNumber) {
        return rows.of(trackingNumber);
    }

    /**
     * What the resident was asked, for whoever opens the request.
     *
     * @throws Refusal when number and secret do not belong together
     */
    @Transactional(readOnly = true)
    public List<Question> of(String trackingNumber, String secret) {
        requests.requireOpenedBy(trackingNumber, secret);
        return rows.of(trackingNumber);
    }

    private Question find(String trackingNumber, long id) {
        return rows.of(trackingNumber).stream()
                .filter(question -> question.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no-such-question", id));
    }

    private Question settle(Question asked, Question.State state, String answer) {
        return rows.settle(asked.trackingNumber(), asked.id(), state, answer, now.instant())
                .orElseThrow(() -> Refusal.conflict("question-settled"));
    }

    private static Map<String, Object> detail(Question question) {
        return Map.of("unit", question.unit(), "question", question.id());
    }

    private void tell(Question question) {
        events.publishEvent(new QuestionNews(
                question, progress.facts(question.trackingNumber()).deadline(), List.of(question.unit())));
    }
}
