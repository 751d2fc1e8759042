package org.whistle.workflow.tasklist;

import java.time.Instant;
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
import org.whistle.request.RequestFacts;
import org.whistle.request.StaffReader;
import org.whistle.request.Status;
import org.whistle.supervision.SupervisedCases;
import org.whistle.workflow.tasklist.CaseDocument.Named;

/** {@code /api/cases}: what Tasklist shows of the request behind a task. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private static final int MOST_CARDS = 200;

    private final TaskDoor door;
    private final CaseTabDesk desk;
    private final PlaceDesk places;
    private final DeskWords words;
    private final StaffReader requests;
    private final SupervisedCases supervised;

    CaseController(
            TaskDoor door,
            CaseTabDesk desk,
            PlaceDesk places,
            DeskWords words,
            StaffReader requests,
            SupervisedCases supervised) {
        this.door = door;
        this.desk = desk;
        this.places = places;
        this.words = words;
        this.requests = requests;
        this.supervised = supervised;
    }

    /**
     * What a task's card shows.
     *
     * @param place community and building; null for those who may not know
     * @param deadline the promise of the request, or null before there is one
     * @param due what this task is measured by: the promise while the request goes on, and where it has ended, or the task
     *     is about an appeal, the task's own time; null where it has none
     * @param supervised whether a supervisor has taken the case up
     */
    record Card(
            String taskId,
            String trackingNumber,
            Named item,
            String place,
            Instant deadline,
            Instant due,
            boolean supervised) {}

    /** @return one card a task, without the tasks that the caller may not read */
    @GetMapping
    List<Card> cards(@RequestParam Collection<String> tasks, Authentication caller, Locale locale) {
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
        Set<String> takenUp = supervised.among(facts.keySet());
        Map<String, String> buildings = TaskDoor.readsCases(caller) ? requests.buildings(facts.keySet()) : null;
        return behind.entrySet().stream()
                .filter(task -> facts.containsKey(task.getValue().trackingNumber()))
                .map(task -> card(
                        task.getKey(),
                        task.getValue(),
                        facts.get(task.getValue().trackingNumber()),
                        buildings,
                        takenUp.contains(task.getValue().trackingNumber()),
                        locale))
                .toList();
    }

    private Card card(
            String taskId,
            TaskDoor.Behind task,
            RequestFacts facts,
            Map<String, String> buildings,
            boolean takenUp,
            Locale locale) {
        boolean goesOn = facts.status() == Status.OPEN && !task.ofAppeal();
        return new Card(
                taskId,
                facts.trackingNumber(),
                words.item(facts.item(), locale),
                buildings == null ? null : places.line(facts, buildings.get(facts.trackingNumber()), locale),
                facts.deadline(),
                goesOn ? facts.deadline() : task.due(),
                facts.status() == Status.OPEN && takenUp);
    }

    @GetMapping("/of-task/{taskId}")
    CaseTab ofTask(@PathVariable String taskId, Authentication caller, Locale locale) {
        return desk.open(door.numberFor(taskId, caller), taskId, caller, locale);
    }
}
