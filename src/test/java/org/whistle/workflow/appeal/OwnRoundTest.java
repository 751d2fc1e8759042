package org.whistle.workflow.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.AppealPeople.assertDone;
import static org.whistle.testing.AppealPeople.assertRefused;
import static org.whistle.testing.AppealPeople.id;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.Satisfaction;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.AppealPeople;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Who has a hand in a round does not decide on its marks, also where the entry stands in a later one. */
@WholeApplication
class OwnRoundTest {

    private static final String BOTH_MARKS =
            """
            {"measures": ["SOLVED", "REDO"], "round": 0, "ground": "POLICY_LIMIT", "text": "现行政策不允许"}
            """;

    @Autowired
    private AppealPeople people;

    @Autowired
    private Loop loop;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void nobody_stays_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoever_called_about_a_no_does_not_decide_on_it_though_the_redo_has_begun() {
        Receipt request = doneAgain();
        as("admin", () -> loop.complete(request, "callBack", Map.of("solved", "NO", "satisfaction", "NOT_SATISFIED")));
        id(people.appeal(request, "sanitation", BOTH_MARKS));
        assertDone(people.uphold(request, "supervisor"));

        assertRefused(people.confirm(request, "admin"), 403, "您经办或评价过");

        assertThat(people.marks(request, Measure.SOLVED)).isNotEmpty().noneMatch(Mark::excluded);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseEventKind.class,
            names = {"DEPARTMENT_SCORED", "WHISTLE_SCORED"})
    void whoever_scored_an_earlier_round_does_not_decide_on_it(CaseEventKind kind) {
        Receipt request = doneAgain();
        tell("admin", request, kind, Map.of("unit", "sanitation", "by", "housing", "score", "1", "round", "0"));
        id(people.appeal(request, "sanitation", BOTH_MARKS));

        assertRefused(people.uphold(request, "admin"), 403, "您经办或评价过");
    }

    @Test
    void whoever_had_a_hand_in_a_later_round_only_decides_on_an_earlier_one() {
        Receipt request = doneAgain();
        tell("admin", request, CaseEventKind.CONTACTED, Map.of());
        tell(
                "admin",
                request,
                CaseEventKind.DEPARTMENT_SCORED,
                Map.of("unit", "sanitation", "by", "housing", "score", "1", "round", "1"));
        id(people.appeal(request, "sanitation", BOTH_MARKS));

        assertDone(people.uphold(request, "admin"));
    }

    @Test
    void whoever_ruled_that_the_unit_takes_the_call_does_not_decide_that_it_was_not_its_duty() {
        Receipt request = people.returned();
        as("admin", () -> loop.complete(request, "ruleOnOwnership", FirstOptions.of("ruleOnOwnership")));
        id(people.appeal(request, "sanitation", "RETURN", "NOT_OURS"));

        assertRefused(people.uphold(request, "admin"), 403, "您经办或评价过");
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseEventKind.class,
            names = {
                "CHECKED_ON_SITE",
                "WHISTLE_BLOWN",
                "WHISTLE_UPHELD",
                "WHISTLE_DISMISSED",
                "RETURN_ANSWERED",
                "RULED",
                "DISPUTE_RULED",
                "EXTENSION_REFUSED"
            })
    void whoever_decided_whose_work_it_was_and_until_when_does_not_decide(CaseEventKind kind) {
        Receipt request = people.unsatisfied();
        tell("admin", request, kind, Map.of("lead", "sanitation", "supporting", ""));
        id(people.appeal(request));

        assertRefused(people.uphold(request, "admin"), 403, "您经办或评价过");
    }

    @Test
    void whoever_merged_a_request_later_does_not_decide_that_it_was_no_repeat() {
        Receipt request = doneAgain();
        tell(
                "admin",
                request,
                CaseEventKind.MERGED,
                Map.of("into", request.trackingNumber().value()));
        id(people.appeal(request, "community", "REPEAT", "RECORD_WRONG"));

        assertRefused(people.uphold(request, "admin"), 403, "您经办或评价过");
    }

    /** The resident has said "not solved", which is believed at once: round 1 runs, and a call is due beside it. */
    private Receipt doneAgain() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        evaluations.answer(
                request.trackingNumber().value(),
                request.secret(),
                new Answer(false, Satisfaction.NOT_SATISFIED, "又堆满了", "CAME_BACK"));
        return request;
    }

    private void tell(String account, Receipt request, CaseEventKind kind, Map<String, String> detail) {
        as(account, () -> new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> caseFile.append(request.trackingNumber().value(), kind, detail)));
    }

    private static void as(String account, Runnable deed) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, null));
        try {
            deed.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
