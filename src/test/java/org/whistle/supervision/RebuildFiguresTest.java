package org.whistle.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.testing.HandWrittenCases;
import org.whistle.testing.Items;
import org.whistle.testing.LevelPages;
import org.whistle.testing.Loop;
import org.whistle.testing.OtherDistrict;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What {@code rebuild-figures} does: all is counted anew, and comes to the same. */
@WholeApplication
class RebuildFiguresTest {

    @Autowired
    private LevelProjector levels;

    @Autowired
    private StepProjector steps;

    @Autowired
    private LevelPages pages;

    @Autowired
    private HandWrittenCases cases;

    @Autowired
    private Loop loop;

    @Autowired
    private OtherDistrict district;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void a_district_of_its_own() {
        district.moveIn();
    }

    @AfterEach
    void as_it_was() {
        TurnableClock.INSTANCE.reset();
        district.moveOut();
    }

    @Test
    void service_levels_come_to_the_same() {
        cases.written(0);
        // earlier cases of this district have lost their figures with it, not their case files
        assertThat(levels.rebuild()).isPresent();
        JsonNode before = pages.ask("period=month");
        database.sql("update whistle.level_sum set a = a + 7 where district = ?")
                .param(OtherDistrict.DISTRICT)
                .update();
        assertThat(pages.ask("period=month").path("returns")).isNotEqualTo(before.path("returns"));

        assertThat(levels.rebuild()).isPresent();

        JsonNode after = pages.ask("period=month");
        for (String part : List.of("returns", "steps", "rungs", "units", "total")) {
            assertThat(after.path(part)).as(part).isEqualTo(before.path(part));
        }
        assertThat(after.path("counting").asBoolean()).isFalse();
    }

    @Test
    void times_of_steps_come_to_the_same_however_often() {
        loop.fileUpTo(Items.RUBBISH, "reportIn");
        assertThat(steps.rebuild()).isTrue();
        List<Map<String, Object>> counted = figures();

        assertThat(steps.rebuild()).isTrue();

        assertThat(counted).isNotEmpty();
        assertThat(figures()).isEqualTo(counted);
    }

    private List<Map<String, Object>> figures() {
        return database.sql("select * from whistle.step_figure order by 1, 2, 3, 4, 5, 6")
                .query()
                .listOfRows();
    }
}
