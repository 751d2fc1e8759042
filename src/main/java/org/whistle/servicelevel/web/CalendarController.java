package org.whistle.servicelevel.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.problem.Refusal;
import org.whistle.servicelevel.WorkingCalendar;
import org.whistle.servicelevel.calendar.DayKind;
import org.whistle.servicelevel.calendar.DayList;
import org.whistle.servicelevel.calendar.ListedDay;

/** {@code /api/calendar}: the days that do not follow the week. All staff read, administrators replace. */
@RestController
@RequestMapping("/api/calendar/{year}")
class CalendarController {

    private static final String CSV = "text/csv";
    private static final int MOST_KB = 64;

    private final WorkingCalendar calendar;

    CalendarController(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** A national list; without one the year follows the week, and deadlines in it are provisional. */
    record Year(int year, boolean published, String source, List<ListedDay> days) {}

    /** What a unit and those below it do otherwise. */
    record LocalYear(int year, String unit, String source, List<ListedDay> days) {}

    /** How many days of each kind there are now. */
    record Taken(int year, String source, long off, long work) {

        static Taken of(int year, DayList list) {
            return new Taken(year, list.source(), list.count(DayKind.OFF), list.count(DayKind.WORK));
        }
    }

    @GetMapping
    Year list(@PathVariable String year) {
        int number = year(year);
        Optional<DayList> list = calendar.list(number);
        DayList days = list.orElse(DayList.NONE);
        return new Year(number, list.isPresent(), days.source(), days.days());
    }

    @PutMapping(consumes = CSV)
    Taken replace(@PathVariable String year, InputStream file) throws IOException {
        int number = year(year);
        return Taken.of(number, calendar.replaceList(number, bytes(file)));
    }

    @GetMapping("/units/{unit}")
    LocalYear local(@PathVariable String year, @PathVariable String unit) {
        int number = year(year);
        DayList list = calendar.local(unit, number);
        return new LocalYear(number, unit, list.source(), list.days());
    }

    @PutMapping(path = "/units/{unit}", consumes = CSV)
    Taken replaceLocal(@PathVariable String year, @PathVariable String unit, InputStream file) throws IOException {
        int number = year(year);
        return Taken.of(number, calendar.replaceLocal(unit, number, bytes(file)));
    }

    private static int year(String written) {
        if (!written.matches("[0-9]{4}")) {
            throw Refusal.invalid("year", "no-year");
        }
        return Integer.parseInt(written);
    }

    private static byte[] bytes(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(MOST_KB * 1024 + 1);
        if (bytes.length > MOST_KB * 1024) {
            throw Refusal.tooLarge("list-too-large", MOST_KB);
        }
        return bytes;
    }
}
