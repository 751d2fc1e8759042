package org.whistle.workflow.servicelevel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.WorkingCalendar;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** A list of holidays comes or changes while clocks run. Its year is nobody else's; 5 March 2085 is a Monday. */
@WholeApplication
class CalendarOfRunningClocksTest {

    private static final int YEAR = 2085;
    private static final Instant MONDAY = Instant.parse("2085-03-05T01:00:00Z");

    /** Three working days. */
    private static final Instant THURSDAY = Instant.parse("2085-03-08T09:30:00Z");

    private static final Instant FRIDAY = Instant.parse("2085-03-09T09:30:00Z");

    @Autowired
    private Loop loop;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private CaseFile caseFile;

    @BeforeEach
    void monday_nine_o_clock() {
        TurnableClock.INSTANCE.standAt(MONDAY);
        calendar.replaceList(YEAR, bytes("date,kind,name\n2085-01-01,OFF,元旦\n"));
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void what_runs_follows_the_list_and_so_do_its_tasks() {
        Receipt request = loop.file(Items.NEIGHBOURS);
        assertThat(loop.view(request).deadline()).isEqualTo(THURSDAY);

        wednesdayOff();

        assertThat(loop.view(request).deadline()).isEqualTo(FRIDAY);
        assertThat(loop.task(request, "checkOnSite").getDueDate().toInstant()).isEqualTo(FRIDAY);
        assertThat(moves(request)).isEqualTo(1);
        loop.withdraw(request);
    }

    @Test
    void what_is_late_stays_late() {
        Receipt request = loop.file(Items.NEIGHBOURS);
        TurnableClock.INSTANCE.standAt(THURSDAY);

        wednesdayOff();

        assertThat(loop.view(request).deadline()).isEqualTo(THURSDAY);
        loop.withdraw(request);
    }

    @Test
    void what_stood_while_the_list_changed_and_goes_on_follows_it_then() {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "verifyOnSite");
        wednesdayOff();

        loop.complete(request, "verifyOnSite", Map.of("verification", "FAILED", "note", "仍有残留"));

        assertThat(loop.view(request).deadline()).isEqualTo(FRIDAY);
        assertThat(loop.task(request, "submitResult").getDueDate().toInstant()).isEqualTo(FRIDAY);
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        loop.withdraw(request);
    }

    private void wednesdayOff() {
        calendar.replaceList(YEAR, bytes("date,kind,name\n2085-01-01,OFF,元旦\n2085-03-07,OFF,调休\n"));
    }

    private long moves(Receipt request) {
        return caseFile.entriesOf(request.trackingNumber().value()).stream()
                .filter(entry -> entry.kind() == CaseEventKind.DEADLINE_MOVED)
                .count();
    }

    private static byte[] bytes(String list) {
        return list.getBytes(UTF_8);
    }
}
