package org.whistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.casework.HandlingResult;
import org.whistle.casework.Resolutions;
import org.whistle.request.Receipt;
import org.whistle.request.Stage;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What is planned for a day is verified on that day, not before. */
@WholeApplication
class ScheduledResultTest {

    @Autowired
    private Loop loop;

    @Autowired
    private Resolutions resolutions;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void what_is_not_done_yet_does_not_pass_before_its_day() {
        Receipt request = scheduled();

        Loop.assertRefused(
                "verification", () -> loop.complete(request, "verifyOnSite", FirstOptions.of("verifyOnSite")));

        assertThat(loop.openTasks(request)).containsExactly("verifyOnSite");
        assertThat(resolutions.results(request.trackingNumber().value()))
                .extracting(HandlingResult::verification)
                .containsOnlyNulls();
        TurnableClock.INSTANCE.turn(Duration.ofDays(3));
        loop.complete(request, "verifyOnSite", FirstOptions.of("verifyOnSite"));
        assertThat(loop.view(request).stage()).isEqualTo(Stage.EVALUATION);
    }

    @Test
    void what_is_missing_can_be_said_before() {
        Receipt request = scheduled();

        loop.complete(request, "verifyOnSite", Map.of("verification", "FAILED", "note", "应当先围挡"));

        assertThat(loop.openTasks(request)).containsExactly("submitResult");
    }

    private Receipt scheduled() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        LocalDate day = LocalDate.ofInstant(TurnableClock.INSTANCE.instant(), ZoneId.of("Asia/Shanghai"))
                .plusDays(3);
        loop.complete(
                request,
                "submitResult",
                Map.of(
                        "spokenTo",
                        "王女士",
                        "measures",
                        "已围挡，三天后清运",
                        "completion",
                        "SCHEDULED",
                        "scheduledFor",
                        day.toString()));
        return request;
    }
}
