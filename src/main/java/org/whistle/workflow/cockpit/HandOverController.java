package org.whistle.workflow.cockpit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.catalogue.Catalogue;
import org.whistle.problem.Problems;
import org.whistle.problem.Require;
import org.whistle.supervision.Reach;
import org.whistle.supervision.Reaches;
import org.whistle.workflow.cockpit.AskedGroups.Asked;
import org.whistle.workflow.cockpit.AskedGroups.Person;
import org.whistle.workflow.cockpit.AssignedTasks.Assigned;
import org.whistle.workflow.cockpit.HandOverDesk.Outcome;
import org.whistle.workflow.cockpit.HandOverDesk.Refused;
import org.whistle.workflow.cockpit.HandOverDesk.Wish;

/** {@code /api/supervision/hand-overs}: tasks of somebody who is away, and to whom they can go. */
@RestController
@RequestMapping("/api/supervision/hand-overs")
class HandOverController {

    private final Reaches reaches;
    private final AskedGroups groups;
    private final AssignedTasks assigned;
    private final HandOverDesk desk;
    private final Catalogue catalogue;
    private final Problems problems;

    HandOverController(
            Reaches reaches,
            AskedGroups groups,
            AssignedTasks assigned,
            HandOverDesk desk,
            Catalogue catalogue,
            Problems problems) {
        this.reaches = reaches;
        this.groups = groups;
        this.assigned = assigned;
        this.desk = desk;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    record UnitShown(String id, String name) {}

    /**
     * @param member whether tasks can go to them: whoever works elsewhere now still has those they took on here
     * @param tasks how many of the unit's tasks they have
     */
    record PersonShown(String account, String name, boolean locked, boolean member, int tasks) {
        @Override
        public String toString() {
            return "PersonShown[" + account + "]";
        }
    }

    /**
     * @param step null, as all that follows, where the task is not theirs any more
     * @param why null where it can go
     */
    record TaskShown(String id, String step, String trackingNumber, String item, Instant due, String why) {}

    /** @param most how many go at a time */
    record Tasks(List<TaskShown> tasks, int most) {}

    record Handed(int handed, List<TaskShown> refused, int left) {}

    @GetMapping("/units")
    List<UnitShown> units(Authentication caller, Locale locale) {
        return groups.within(reaches.of(caller), locale).stream()
                .map(asked -> new UnitShown(asked.id(), asked.name()))
                .toList();
    }

    /** Those of the unit, and whoever has left it and still has tasks of it. */
    @GetMapping("/people")
    List<PersonShown> people(@RequestParam(required = false) String unit, Authentication caller, Locale locale) {
        Reach reach = reaches.of(caller);
        Asked asked = desk.require(reach, unit, locale);
        Map<String, Integer> counts = assigned.counts(asked.id(), reach);
        List<Person> people = groups.people(reach, asked);
        Set<String> known = people.stream().map(Person::account).collect(Collectors.toSet());
        Stream<PersonShown> others = counts.keySet().stream()
                .filter(account -> !known.contains(account))
                .sorted()
                .map(account -> groups.member(reach, asked, account)
                        .map(person -> shown(person, true, counts))
                        .orElseGet(() -> shown(groups.anybody(account), false, counts)));
        return Stream.concat(people.stream().map(person -> shown(person, true, counts)), others)
                .toList();
    }

    private static PersonShown shown(Person person, boolean member, Map<String, Integer> counts) {
        return new PersonShown(
                person.account(), person.name(), person.locked(), member, counts.getOrDefault(person.account(), 0));
    }

    @GetMapping("/tasks")
    Tasks tasks(
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String absent,
            Authentication caller,
            Locale locale) {
        Reach reach = reaches.of(caller);
        Asked asked = desk.require(reach, unit, locale);
        String person = Require.text("absent", absent, 64);
        return new Tasks(
                assigned.of(asked.id(), person, reach, HandOverDesk.MOST).stream()
                        .map(task -> shown(task, null, locale))
                        .toList(),
                HandOverDesk.MOST);
    }

    @PostMapping
    Handed handOver(@RequestBody Wish wish, Authentication caller, Locale locale) {
        Outcome outcome = desk.handOver(reaches.of(caller), wish, locale);
        return new Handed(
                outcome.handed(),
                outcome.refused().stream().map(one -> shown(one, locale)).toList(),
                outcome.left());
    }

    /** What is not theirs to move any more may have become somebody else's business: of that only the id is told. */
    private TaskShown shown(Refused one, Locale locale) {
        String why = problems.message(one.why(), locale);
        return one.task() == null
                ? new TaskShown(one.id(), null, null, null, null, why)
                : shown(one.task(), why, locale);
    }

    private TaskShown shown(Assigned task, String why, Locale locale) {
        return new TaskShown(
                task.id(),
                ModelNames.in(locale, task.name()),
                task.trackingNumber(),
                catalogue.find(task.item()).map(item -> item.nameIn(locale)).orElse(task.item()),
                task.due(),
                why);
    }
}
