package org.whistle.servicelevel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of the State Council's notices, as they are shipped. */
class ShippedListsTest {

    @ParameterizedTest
    @CsvSource({
        // its own notice has 27 and 7; the prolonged festival added three days off, one of which was to be made up on
        "2020, 30, 6, 国办发明电〔2019〕16号、国办发明电〔2020〕1号",
        "2021, 31, 7, 国办发明电〔2020〕27号",
        "2022, 31, 7, 国办发明电〔2021〕11号",
        "2023, 27, 7, 国办发明电〔2022〕16号",
        "2024, 28, 8, 国办发明电〔2023〕7号",
        "2025, 28, 5, 国办发明电〔2024〕12号",
        "2026, 33, 6, 国办发明电〔2025〕7号"
    })
    void a_list_has_the_days_of_its_notice(int year, int off, int work, String notice) {
        DayList list = ShippedCalendar.lists().get(year);

        assertThat(list.count(DayKind.OFF)).isEqualTo(off);
        assertThat(list.count(DayKind.WORK)).isEqualTo(work);
        assertThat(list.source()).isEqualTo(notice);
    }

    /** The weekdays of the year, less those off, and the days made up for. */
    @ParameterizedTest
    @CsvSource({"2020, 249", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void a_year_has_so_many_working_days(int year, long workingDays) {
        Timetable timetable = ShippedCalendar.timetable();

        assertThat(timetable.workingDays(endOf(year)) - timetable.workingDays(endOf(year - 1)))
                .isEqualTo(workingDays);
    }

    @Test
    void only_weekends_are_made_up_for_and_every_day_off_has_its_name() {
        Stream<ListedDay> days =
                ShippedCalendar.lists().values().stream().map(DayList::days).flatMap(List::stream);

        assertThat(days).allSatisfy(day -> {
            assertThat(day.name()).isNotBlank();
            assertThat(day.kind() == DayKind.WORK && CalendarBook.isWeekday(day.date()))
                    .as("%s is made up for", day.date())
                    .isFalse();
        });
    }

    @Test
    void the_make_up_days_of_2026_are_these() {
        assertThat(ShippedCalendar.lists().get(2026).days())
                .filteredOn(day -> day.kind() == DayKind.WORK)
                .extracting(day -> day.date().toString().substring(5))
                .containsExactly("01-04", "02-14", "02-28", "05-09", "09-20", "10-10");
    }

    @Test
    void new_year_2023_began_the_year_before() {
        assertThat(ShippedCalendar.lists().get(2023).days())
                .contains(new ListedDay(LocalDate.of(2022, 12, 31), DayKind.OFF, "元旦"));
    }

    private static Instant endOf(int year) {
        return LocalDate.of(year, 12, 31)
                .atTime(23, 0)
                .atZone(ShippedCalendar.ZONE)
                .toInstant();
    }
}
