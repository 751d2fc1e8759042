package org.whistle.workflow.desk;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.whistle.request.DeskReader;
import org.whistle.supervision.SupervisedCases;

/** Puts the lines of a page together: what the reader may know of each task, in the reader's language. */
@Component
class DeskLines {

    private static final int LONGEST_PLACE = 60;

    private final DeskReader requests;
    private final DeskNames names;
    private final SupervisedCases supervised;

    DeskLines(DeskReader requests, DeskNames names, SupervisedCases supervised) {
        this.requests = requests;
        this.names = names;
        this.supervised = supervised;
    }

    List<DeskLine> of(List<OpenTask> tasks, DeskSight sight, Locale locale) {
        Set<String> numbers =
                tasks.stream().map(OpenTask::number).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, DeskReader.Line> behind = numbers.isEmpty()
                ? Map.of()
                : requests.lines(numbers).stream()
                        .collect(Collectors.toMap(DeskReader.Line::trackingNumber, Function.identity()));
        Set<String> colleagues = tasks.stream()
                .filter(task -> task.assignee() != null && knows(sight, task))
                .map(OpenTask::assignee)
                .collect(Collectors.toSet());
        Map<String, String> people = names.people(colleagues);
        Set<String> takenUp = supervised.among(numbers);
        return tasks.stream()
                .map(task -> line(
                        task,
                        task.number() == null ? null : behind.get(task.number()),
                        people,
                        task.number() != null && takenUp.contains(task.number()),
                        sight,
                        locale))
                .toList();
    }

    /** Whose a task is, is known in the team that it asks. */
    private static boolean knows(DeskSight sight, OpenTask task) {
        return sight.worksIn(task.team()) || sight.account().equals(task.assignee());
    }

    private DeskLine line(
            OpenTask task,
            DeskReader.Line request,
            Map<String, String> people,
            boolean takenUp,
            DeskSight sight,
            Locale locale) {
        boolean claimed = task.assignee() != null;
        return new DeskLine(
                task.task(),
                task.number(),
                task.step(),
                DeskNames.step(task, locale),
                request == null ? null : names.item(request.item(), locale),
                request == null ? null : place(request, sight, locale),
                task.due(),
                request != null && stands(task, request),
                task.waiting(),
                task.returned(),
                request == null ? 0 : request.followers(),
                task.team() == null ? null : names.team(task.team(), locale),
                claimed,
                claimed && knows(sight, task) ? people.getOrDefault(task.assignee(), task.assignee()) : null,
                sight.account().equals(task.assignee()),
                !claimed && sight.worksIn(task.team()),
                request == null ? null : request.family(),
                takenUp);
    }

    /** A pause stops the promise and what waits for it; a call to report in, say, has a clock of its own that runs on. */
    private static boolean stands(OpenTask task, DeskReader.Line request) {
        return task.due() != null
                && request.stands() != null
                && task.due().equals(request.stands().truncatedTo(ChronoUnit.MILLIS));
    }

    private String place(DeskReader.Line request, DeskSight sight, Locale locale) {
        String address = sight.reads() ? request.address() : null;
        if (address == null) {
            return names.unit(request.community(), locale);
        }
        return address.codePointCount(0, address.length()) <= LONGEST_PLACE
                ? address
                : address.substring(0, address.offsetByCodePoints(0, LONGEST_PLACE)) + "…";
    }
}
