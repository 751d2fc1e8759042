package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.RequestFacts;
import org.whistle.request.StaffReader;
import org.whistle.request.StaffReader.Where;
import org.whistle.request.Status;
import org.whistle.servicelevel.PausedPromises;
import org.whistle.supervision.SupervisedCases;
import org.whistle.workflow.tasklist.CaseDocument.Named;

/** {@code /api/cases}: what Tasklist shows of the request behind a task. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private static final int MOST_CARDS = 200;
    private static final Where NOT_ON_THE_MAP = new Where(null, null);
    private static final int LAST_DECISION = 100_000;

    private final TaskDoor door;
    private final CaseTabDesk desk;
    private final DecisionDesk decisions;
    private final PlaceDesk places;
    private final DeskWords words;
    private final StaffReader requests;
    private final SupervisedCases supervised;
    private final PausedPromises pauses;
    private final InstantSource now;

    CaseController(
            TaskDoor door,
            CaseTabDesk desk,
            DecisionDesk decisions,
            PlaceDesk places,
            DeskWords words,
            StaffReader requests,
            SupervisedCases supervised,
            PausedPromises pauses,
            InstantSource now) {
        this.door = door;
        this.desk = desk;
        this.decisions = decisions;
        this.places = places;
        this.words = words;
        this.requests = requests;
        this.supervised = supervised;
        this.pauses = pauses;
        this.now = now;
    }

    /**
     * What a task's card shows.
     *
     * @param place community and building; null for those who may not know
     * @param cell of some 100 m that it lies in; null for those who may not know, and where it is not on the map
     * @param deadline the promise of the request, or null before there is one
     * @param due what this task is measured by: the promise while the request goes on, and where it has ended, or the task
     *     is about an appeal, the task's own time; null where it has none
     * @param paused whether the clock of that promise stands
     * @param supervised whether a supervisor has taken the case up
     */
    record Card(
            String taskId,
            String trackingNumber,
            Named item,
            String place,
            String cell,
            Instant deadline,
            Instant due,
            boolean paused,
            boolean supervised) {}

    /** @param now what time it is on the server, by which the clocks of cards tick */
    record Cards(Instant now, List<Card> cards) {}

    /** @return one card a task, without the tasks that the caller may not read */
    @GetMapping
    Cards cards(@RequestParam Collection<String> tasks, Authentication caller, Locale locale) {
        if (tasks.size() > MOST_CARDS) {
            throw Refusal.invalid("tasks", "too-long", MOST_CARDS);
        }
        Map<String, TaskDoor.Behind> behind = door.behind(tasks, caller);
        Map<String, RequestFacts> facts =
                requests
                        .facts(behind.values().stream()
                                .map(TaskDoor.Behind::trackingNumber)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(RequestFacts::trackingNumber, Function.identity()));
        Drawing drawing = new Drawing(
                supervised.among(facts.keySet()),
                pauses.among(facts.keySet()),
                TaskDoor.readsCases(caller) ? requests.places(facts.keySet()) : null,
                locale);
        return new Cards(
                now.instant(),
                behind.entrySet().stream()
                        .filter(task -> facts.containsKey(task.getValue().trackingNumber()))
                        .map(task -> card(
                                task.getKey(),
                                task.getValue(),
                                facts.get(task.getValue().trackingNumber()),
                                drawing))
                        .toList());
    }

    /** @param places null for those who may not know where requests are */
    private record Drawing(Set<String> takenUp, Set<String> paused, Map<String, Where> places, Locale locale) {}

    private Card card(String taskId, TaskDoor.Behind task, RequestFacts facts, Drawing drawing) {
        String number = facts.trackingNumber();
        boolean goesOn = facts.status() == Status.OPEN && !task.ofAppeal();
        Where where = drawing.places() == null ? null : drawing.places().getOrDefault(number, NOT_ON_THE_MAP);
        return new Card(
                taskId,
                number,
                words.item(facts.item(), drawing.locale()),
                where == null ? null : places.line(facts, where.building(), drawing.locale()),
                where == null ? null : where.cell(),
                facts.deadline(),
                goesOn ? facts.deadline() : task.due(),
                goesOn && drawing.paused().contains(number),
                facts.status() == Status.OPEN && drawing.takenUp().contains(number));
    }

    @GetMapping("/of-task/{taskId}")
    CaseTab ofTask(@PathVariable String taskId, Authentication caller, Locale locale) {
        return desk.open(door.numberFor(taskId, caller), taskId, caller, locale);
    }

    /** @param skip how many of the latest were told before */
    @GetMapping("/of-task/{taskId}/decisions")
    CaseTab.DecisionsPart decisions(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "0") String skip,
            Authentication caller,
            Locale locale) {
        return decisions.of(door.numberFor(taskId, caller), Require.number("skip", skip, 0, LAST_DECISION), locale);
    }
}
