package org.whistle.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.assessment.ResidentsVoice.Satisfied;
import org.whistle.assessment.ResidentsVoice.Voice;
import org.whistle.rates.RateProjector;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What residents answered is one of the parties: the core. */
@WholeApplication
class RatedResidentsTest {

    private static final String MISHI = "330105001052";

    @Autowired
    private ResidentsVoice residents;

    @Autowired
    private Loop loop;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private RateProjector projector;

    @Autowired
    private TransactionTemplate transactions;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void the_answers_of_a_month_are_heard_before_and_after_exclusions() {
        TurnableClock.INSTANCE.standAt(Instant.parse("2032-02-10T02:00:00Z"));
        answer(loop.file(Items.RUBBISH), "SATISFIED");
        answer(loop.file(Items.RUBBISH), "BASICALLY_SATISFIED");
        Receipt unhappy = loop.file(Items.RUBBISH);
        answer(unhappy, "NOT_SATISFIED");
        append(
                unhappy,
                CaseEventKind.EXCLUDED,
                Map.of("appeal", "1", "unit", MISHI, "round", "0", "measures", "SATISFIED", "ground", "UNREASONABLE"));

        projector.project();

        assertThat(residents.of(YearMonth.of(2032, 2)))
                .isEqualTo(Map.of(MISHI, new Voice(new Satisfied(2, 3), new Satisfied(2, 2))));
        assertThat(residents.of(YearMonth.of(2032, 3))).isEmpty();
    }

    private void answer(Receipt request, String satisfaction) {
        append(
                request,
                CaseEventKind.EVALUATED,
                Map.of("by", "RESIDENT", "solved", "YES", "satisfaction", satisfaction));
    }

    private void append(Receipt request, CaseEventKind kind, Map<String, String> detail) {
        transactions.executeWithoutResult(status -> caseFile.append(number(request), kind, detail));
    }
}
