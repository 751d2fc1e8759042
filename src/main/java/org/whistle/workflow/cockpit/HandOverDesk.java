package org.whistle.workflow.cockpit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.access.Actor;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.supervision.HandOverBook;
import org.whistle.supervision.HandOverBook.Begun;
import org.whistle.supervision.HandOverBook.HandOver;
import org.whistle.supervision.Reach;
import org.whistle.supervision.TasksHandedOver;
import org.whistle.workflow.cockpit.AskedGroups.Asked;
import org.whistle.workflow.cockpit.AssignedTasks.Assigned;
import org.whistle.workflow.engine.Collisions;

/**
 * Gives tasks of somebody who is away to somebody else whom they ask too, or back to all of them. Each task is a
 * transaction of its own: what cannot go stays where it is and is told, and the others go.
 */
@Component
class HandOverDesk {

    /** So many at a time; who has more is told how many are left. */
    static final int MOST = 100;

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_GROUP = 100;

    private final AskedGroups groups;
    private final AssignedTasks assigned;
    private final HandOverRules rules;
    private final HandOverBook book;
    private final TaskService tasks;
    private final CaseFile caseFile;
    private final Actor actor;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    HandOverDesk(
            AskedGroups groups,
            AssignedTasks assigned,
            HandOverRules rules,
            HandOverBook book,
            TaskService tasks,
            CaseFile caseFile,
            Actor actor,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.groups = groups;
        this.assigned = assigned;
        this.rules = rules;
        this.book = book;
        this.tasks = tasks;
        this.caseFile = caseFile;
        this.actor = actor;
        this.transaction = transaction;
        this.events = events;
        this.now = now;
    }

    /**
     * @param absent whose tasks they are
     * @param colleague null or empty for back to all
     * @param tasks null for all, the most urgent first
     */
    record Wish(String key, String unit, String absent, String colleague, List<String> tasks, String reason) {
        @Override
        public String toString() {
            return "Wish[" + unit + "]";
        }
    }

    /** @param task null where all that is known of it is its id */
    record Refused(String id, Assigned task, Refusal why) {}

    /** @param left how many more of the unit's tasks the one who is away still has */
    record Outcome(int handed, List<Refused> refused, int left) {}

    /** @throws Refusal when tasks of this group are not the caller's to hand over */
    Asked require(Reach reach, String unit, Locale locale) {
        String id = Require.text("unit", unit, LONGEST_GROUP);
        return groups.find(reach, id, locale).orElseThrow(() -> Refusal.invalid("unit", "unknown-unit"));
    }

    /**
     * Sent twice with the same key it is done once; where it broke off it goes on.
     *
     * @throws Refusal when no reason is given, the two are not both of the unit, nothing is there to go, or something
     *     else was sent with the key
     */
    Outcome handOver(Reach reach, Wish wish, Locale locale) {
        String key = Require.text("key", wish.key(), LONGEST_NAME);
        Asked asked = require(reach, wish.unit(), locale);
        String from = Require.text("absent", wish.absent(), LONGEST_NAME);
        String to = Require.optionalText("colleague", wish.colleague(), LONGEST_NAME);
        String reason = Require.text("reason", wish.reason(), LONGEST_REASON);
        boolean every = wish.tasks() == null;
        List<String> chosen = every ? List.of() : ids(wish.tasks());
        requireColleague(reach, asked, from, to);
        String by = actor.signedInOr(Actor.SYSTEM);
        Begun begun = book.find(by, key, new HandOver(asked.id(), from, to, every, chosen, reason))
                .orElseGet(() -> {
                    List<String> tasks = every ? first(asked, from, reach) : chosen;
                    if (tasks.isEmpty()) {
                        throw Refusal.conflict("nothing-to-hand-over");
                    }
                    return book.begin(key, new HandOver(asked.id(), from, to, every, tasks, reason), by, now.instant());
                });
        return goOn(begun, asked, reach);
    }

    private static List<String> ids(List<String> tasks) {
        if (tasks.isEmpty() || tasks.stream().anyMatch(id -> id == null || id.length() > LONGEST_NAME)) {
            throw Refusal.invalid("tasks", "required");
        }
        if (tasks.size() > MOST) {
            throw Refusal.invalid("tasks", "too-many-tasks", MOST);
        }
        return tasks.stream().distinct().toList();
    }

    private List<String> first(Asked asked, String from, Reach reach) {
        return assigned.of(asked.id(), from, reach, MOST).stream()
                .map(Assigned::id)
                .toList();
    }

    private Outcome goOn(Begun begun, Asked asked, Reach reach) {
        HandOver wanted = begun.wanted();
        Map<String, Assigned> theirs = assigned.of(asked.id(), wanted.from(), reach, wanted.tasks()).stream()
                .collect(Collectors.toMap(Assigned::id, Function.identity()));
        Set<String> gone = book.handed(begun.id());
        List<Refused> refused = new ArrayList<>();
        wanted.tasks().stream().filter(id -> !gone.contains(id)).forEach(id -> {
            Assigned task = theirs.get(id);
            try {
                if (task == null) {
                    throw Refusal.conflict("hand-over-moved");
                }
                Overtaken.retry(
                        () -> transaction.executeWithoutResult(each -> hand(begun.id(), task, asked, wanted, reach)));
            } catch (Refusal why) {
                refused.add(new Refused(id, task, why));
            } catch (ConcurrencyFailureException moved) {
                refused.add(new Refused(id, task, Refusal.conflict("hand-over-moved")));
            }
        });
        int handed = wanted.tasks().size() - refused.size();
        if (handed == 0) {
            book.forgetEmpty(begun.id());
        }
        return new Outcome(handed, refused, assigned.count(asked.id(), wanted.from(), reach));
    }

    /** Somebody of the same unit who can sign in. */
    private void requireColleague(Reach reach, Asked asked, String from, String to) {
        if (to != null
                && (to.equals(from)
                        || groups.member(reach, asked, to)
                                .filter(person -> !person.locked())
                                .isEmpty())) {
            throw Refusal.invalid("colleague", "hand-over-to-others");
        }
    }

    private void hand(long handOver, Assigned task, Asked asked, HandOver wanted, Reach reach) {
        String to = wanted.to();
        boolean held = book.hold(handOver);
        if (held && book.handed(handOver).contains(task.id())) {
            return;
        }
        if (!held || !assigned.hold(task.id(), wanted.from())) {
            throw Refusal.conflict("hand-over-moved");
        }
        if (to != null) {
            rules.require(task, asked.id(), to);
        }
        try {
            tasks.setAssignee(task.id(), to);
        } catch (ProcessEngineException failure) {
            throw Collisions.told(failure);
        }
        book.handed(handOver, task.id(), task.step(), task.trackingNumber(), now.instant());
        if (to != null) {
            events.publishEvent(new TasksHandedOver(handOver, asked.unit(), to));
        }
        caseFile.append(
                task.trackingNumber(),
                CaseEventKind.HANDED_OVER,
                Map.of("unit", asked.unit(), "outcome", to == null ? "TO_UNIT" : "TO_PERSON", "by", reach.role()));
    }
}
