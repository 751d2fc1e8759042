package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.rates.RateProjector;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

/** {@code /api/rates/marks/of-number/…}: who has a mark in a case does not read there what concerns others only. */
@WholeApplication
class ConfidencesInACaseTest {

    private static final String COMMUNITY = "330105001052";
    private static final List<String> OF_HOUSING = List.of(
            "DEPARTMENT_SCORED housing",
            "WHISTLE_SCORED " + COMMUNITY,
            "APPEALED housing",
            "EXCLUSION_PROPOSED housing",
            "EXCLUDED housing");

    @Autowired
    private Http http;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private RateProjector projector;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String number = "CONFIDENCE-" + UUID.randomUUID();

    /** Police returned the call, housing did the work, was scored badly for it, scored the whistle and appealed. */
    @BeforeEach
    void a_case_with_two_departments() {
        Map<String, String> contested =
                Map.of("appeal", "7", "unit", "housing", "round", "0", "measures", "SOLVED", "ground", "LEGACY");
        write(CaseEventKind.FILED, Map.of("channel", "PORTAL", "item", "01-02", "community", COMMUNITY));
        write(CaseEventKind.RETURNED, Map.of("department", "police", "reason", "NOT_OUR_DUTY"));
        write(CaseEventKind.RESULT_SUBMITTED, Map.of("department", "housing", "measures", "换了门锁"));
        write(CaseEventKind.EVALUATED, Map.of("by", "RESIDENT", "solved", "NO", "satisfaction", "NOT_SATISFIED"));
        write(CaseEventKind.DEPARTMENT_SCORED, scored("housing", COMMUNITY));
        write(CaseEventKind.WHISTLE_SCORED, scored(COMMUNITY, "housing"));
        write(CaseEventKind.APPEALED, contested);
        write(CaseEventKind.EXCLUSION_PROPOSED, contested);
        write(CaseEventKind.EXCLUDED, contested);
        write(CaseEventKind.DEPARTMENT_SCORED, scored("police", COMMUNITY));
        projector.project();
    }

    private static Map<String, String> scored(String unit, String by) {
        return Map.of("unit", unit, "by", by, "score", "1", "round", "0");
    }

    private void write(CaseEventKind kind, Map<String, String> detail) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> caseFile.append(number, kind, detail));
    }

    @Test
    void a_department_reads_of_its_own_appeals_and_scores_only() {
        assertThat(told("police")).containsExactly("DEPARTMENT_SCORED police");
        assertThat(told("housing")).containsExactlyElementsOf(OF_HOUSING);
    }

    @Test
    void a_community_reads_what_changed_the_marks_it_sees_and_not_how_others_contested_them() {
        assertThat(told("community"))
                .containsExactly(
                        "DEPARTMENT_SCORED housing",
                        "WHISTLE_SCORED " + COMMUNITY,
                        "EXCLUDED housing",
                        "DEPARTMENT_SCORED police");
    }

    @Test
    void supervisors_read_all() {
        assertThat(told("supervisor")).containsAll(OF_HOUSING).contains("DEPARTMENT_SCORED police");
    }

    /** The entries of appeals and scores, with the unit that each is about. */
    private List<String> told(String account) {
        return StreamSupport.stream(
                        http.get("/api/rates/marks/of-number/" + number)
                                .as(account)
                                .answer()
                                .body()
                                .path("entries")
                                .spliterator(),
                        false)
                .filter(entry -> entry.path("detail").has("unit"))
                .map(entry -> entry.path("kind").asText() + " "
                        + entry.path("detail").path("unit").asText())
                .toList();
    }
}
