package org.whistle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.Http.Answer;

/** People who contest marks and decide on that, each at the door that is theirs. */
@Component
public class AppealPeople {

    private static final String DECIDE = "decideAppeal";
    private static final String CONFIRM = "confirmExclusion";

    private final Http http;
    private final Loop loop;
    private final CaseMarks marks;
    private final CaseFile caseFile;

    AppealPeople(Http http, Loop loop, CaseMarks marks, CaseFile caseFile) {
        this.http = http;
        this.loop = loop;
        this.marks = marks;
        this.caseFile = caseFile;
    }

    /** A closed request that was solved, but did not satisfy: a bad mark of the sanitation department. */
    public Receipt unsatisfied() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        loop.complete(request, "callBack", Map.of("solved", "YES", "satisfaction", "NOT_SATISFIED"));
        return request;
    }

    /** An open request that the sanitation department has returned: a bad mark of it, and a ruling that is asked for. */
    public Receipt returned() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        loop.complete(
                request, "reportIn", Map.of("response", "RETURN", "returnReason", "NOT_OUR_DUTY", "note", "不属本单位职责"));
        return request;
    }

    public Answer appeal(Receipt request, String account, String measure, String ground) {
        return appeal(request, account, wish(measure, ground));
    }

    public Answer appeal(Receipt request, String account, String wish) {
        return http.post("/api/cases/of-number/" + request.trackingNumber() + "/appeals", wish)
                .as(account)
                .answer();
    }

    /** The department that did the work contests that the resident is not satisfied. */
    public Answer appeal(Receipt unsatisfied) {
        return appeal(unsatisfied, "sanitation", "SATISFIED", "UNREASONABLE");
    }

    public Answer propose(Receipt request, String account, String wish) {
        return http.post("/api/cases/of-number/" + request.trackingNumber() + "/exclusions", wish)
                .as(account)
                .answer();
    }

    public static String wish(String measure, String ground) {
        return """
                {"measures": ["%s"], "round": 0, "ground": "%s", "text": "居民要求超出职责范围"}
                """
                .formatted(measure, ground);
    }

    public static String proposal(String unit, String measure, String ground) {
        return """
                {"unit": "%s", "measures": ["%s"], "round": 0, "ground": "%s", "text": "二十年前的遗留问题"}
                """
                .formatted(unit, measure, ground);
    }

    public Answer withdraw(long appeal, String account) {
        return http.post("/api/appeals/" + appeal + "/withdrawal", "{}")
                .as(account)
                .answer();
    }

    public Answer uphold(Receipt request, String account) {
        return submit(loop.task(request, DECIDE), account, "appealDecision", "UPHOLD", "情况属实");
    }

    public Answer refuse(Receipt request, String account, String note) {
        return submit(loop.task(request, DECIDE), account, "appealDecision", "REFUSE", note);
    }

    public Answer confirm(Receipt request, String account) {
        return submit(loop.task(request, CONFIRM), account, "exclusionDecision", "CONFIRM", "");
    }

    public Answer decline(Receipt request, String account, String note) {
        return submit(loop.task(request, CONFIRM), account, "exclusionDecision", "DECLINE", note);
    }

    public Answer submit(Task task, String account, String field, String decision, String note) {
        return http.submit(task, Map.of(field, decision, "note", note))
                .as(account)
                .answer();
    }

    /** @return the marks of the sanitation department */
    public List<Mark> marks(Receipt request, Measure measure) {
        return marks.of(request.trackingNumber().value()).stream()
                .filter(mark -> mark.unit().equals("sanitation") && mark.measure() == measure)
                .toList();
    }

    /** @return what the case file tells of appeals, oldest first */
    public List<CaseEntry> told(Receipt request) {
        return caseFile.entriesOf(request.trackingNumber().value()).stream()
                .filter(entry -> entry.kind().name().matches("APPEAL.*|EXCLU.*"))
                .toList();
    }

    public void assertTold(Receipt request, CaseEventKind... kinds) {
        assertThat(told(request)).extracting(CaseEntry::kind).containsExactly(kinds);
    }

    public static long id(Answer appeal) {
        assertThat(appeal.status()).as(appeal.text()).isEqualTo(201);
        return appeal.body().path("id").asLong();
    }

    public static void assertDone(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }

    /** Refused in words of ours, and not with a fault. */
    public static void assertRefused(Answer answer, int status, String words) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).contains("problem+json");
        assertThat(answer.at("detail")).contains(words);
    }
}
