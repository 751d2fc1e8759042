package org.whistle.workflow.desk;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of a desk: what is open, what is due first at the top. */
@Component
@Transactional(readOnly = true)
public class TeamDesk {

    static final int PAGE = 50;
    /** So far a search goes; what is due later is found by its number, or when it comes nearer. */
    static final int SEARCHED = 5_000;

    private final OpenTaskRows rows;
    private final DeskSearch search;
    private final DeskLines lines;
    private final InstantSource now;
    private final ZoneId zone;

    TeamDesk(
            OpenTaskRows rows,
            DeskSearch search,
            DeskLines lines,
            InstantSource now,
            @Value("${whistle.zone}") ZoneId zone) {
        this.rows = rows;
        this.search = search;
        this.lines = lines;
        this.now = now;
        this.zone = zone;
    }

    public DeskCounts counts(DeskSight sight) {
        Day day = Day.of(now.instant(), zone);
        boolean works = sight.own().stream().anyMatch(DeskSights::takesTasks);
        return new DeskCounts(
                day.now(),
                works && !sight.supervises() ? DeskList.UNIT : DeskList.OVERDUE,
                works,
                sight.reads(),
                Arrays.stream(DeskList.values())
                        .map(list -> DeskCounts.Count.of(list, rows.count(list, sight, day, DeskCounts.MOST)))
                        .toList());
    }

    /**
     * @param after where the page before ended, or null
     * @param typed what is searched, or null
     */
    public DeskPage page(DeskSight sight, DeskList list, String after, String typed, Locale locale) {
        Day day = Day.of(now.instant(), zone);
        Place place = Place.read(after);
        String wanted = DeskSearch.read(typed);
        if (wanted == null) {
            List<OpenTask> found = rows.page(list, sight, day, place, PAGE + 1);
            return page(sight, day, found, null, locale);
        }
        if (DeskSearch.isWholeNumber(wanted)) {
            List<OpenTask> found = rows.ofNumber(wanted).stream()
                    .filter(task -> isIn(task, list, sight, day))
                    .limit(PAGE)
                    .toList();
            return page(sight, day, found, null, locale);
        }
        List<OpenTask> looked = rows.page(list, sight, day, place, SEARCHED + 1);
        boolean cut = looked.size() > SEARCHED;
        List<OpenTask> found = search.among(cut ? looked.subList(0, SEARCHED) : looked, wanted, sight);
        return page(sight, day, found, cut ? looked.get(SEARCHED - 1) : null, locale);
    }

    /** @param cut the task at which a search stopped before the end of the list; else null */
    private DeskPage page(DeskSight sight, Day day, List<OpenTask> found, OpenTask cut, Locale locale) {
        boolean more = found.size() > PAGE;
        List<OpenTask> shown = more ? found.subList(0, PAGE) : found;
        OpenTask last = more ? shown.get(PAGE - 1) : cut;
        return new DeskPage(
                day.now(),
                lines.of(shown, sight, locale),
                last == null ? null : Place.after(last).written(),
                cut == null ? null : SEARCHED);
    }

    /** Whoever knows a number finds its tasks in the lists that they stand in, and learns nothing of others. */
    private static boolean isIn(OpenTask task, DeskList list, DeskSight sight, Day day) {
        boolean mine = sight.account().equals(task.assignee());
        boolean seen = sight.sees(task.team());
        boolean late = task.due() != null && !task.due().isAfter(day.now());
        return switch (list) {
            case MINE -> mine;
            case UNIT -> seen;
            case OVERDUE -> seen && late;
            case TODAY -> seen && !late && task.due() != null && task.due().isBefore(day.midnight());
            case RETURNED -> seen && task.returned();
            case WAITING -> seen && task.waiting();
        };
    }
}
