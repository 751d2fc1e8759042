package org.whistle.workflow.cockpit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
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
import org.whistle.supervision.HandOverBook.HandOver;
import org.whistle.supervision.Reach;
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
            InstantSource now) {
        this.groups = groups;
        this.assigned = assigned;
        this.rules = rules;
        this.book = book;
        this.tasks = tasks;
        this.caseFile = caseFile;
        this.actor = actor;
        this.transaction = transaction;
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

    record Refused(Assigned task, Refusal why) {}

    /** @param left how many more of the unit's tasks the one who is away still has */
    record Outcome(int handed, List<Refused> refused, int left) {}

    /** @throws Refusal when tasks of this group are not the caller's to hand over */
    Asked require(Reach reach, String unit, Locale locale) {
        String id = Require.text("unit", unit, LONGEST_GROUP);
        return groups.find(reach, id, locale).orElseThrow(() -> Refusal.invalid("unit", "unknown-unit"));
    }

    /**
     * Sent twice with the same key it is done once.
     *
     * @throws Refusal when no reason is given, the two are not both of the unit, or nothing is named
     */
    Outcome handOver(Reach reach, Wish wish, Locale locale) {
        String key = Require.text("key", wish.key(), LONGEST_NAME);
        Asked asked = require(reach, wish.unit(), locale);
        String from = Require.text("absent", wish.absent(), LONGEST_NAME);
        String to = Require.optionalText("colleague", wish.colleague(), LONGEST_NAME);
        String reason = Require.text("reason", wish.reason(), LONGEST_REASON);
        requireColleague(reach, asked, from, to);
        List<Assigned> all = assigned.of(asked.id(), from, reach, MOST);
        List<Assigned> chosen = wish.tasks() == null
                ? all
                : all.stream().filter(task -> wish.tasks().contains(task.id())).toList();
        String by = actor.signedInOr(Actor.SYSTEM);
        HandOver wanted = new HandOver(asked.id(), from, to, reason);
        Long begun = chosen.isEmpty()
                ? null
                : book.begin(key, wanted, by, now.instant()).orElse(null);
        if (begun == null) {
            return again(by, key, from, asked, reach);
        }
        List<Refused> refused = new ArrayList<>();
        chosen.forEach(task -> {
            try {
                Overtaken.retry(() -> transaction.executeWithoutResult(each -> hand(begun, task, asked, wanted)));
            } catch (Refusal why) {
                refused.add(new Refused(task, why));
            } catch (ConcurrencyFailureException moved) {
                refused.add(new Refused(task, Refusal.conflict("hand-over-moved")));
            }
        });
        return new Outcome(chosen.size() - refused.size(), refused, left(asked, from, reach));
    }

    /** Either it was pressed twice, or somebody else was faster. */
    private Outcome again(String by, String key, String from, Asked asked, Reach reach) {
        int handed = book.handed(by, key);
        if (handed == 0) {
            throw Refusal.conflict("nothing-to-hand-over");
        }
        return new Outcome(handed, List.of(), left(asked, from, reach));
    }

    private int left(Asked asked, String from, Reach reach) {
        return assigned.count(asked.id(), from, reach);
    }

    /** Somebody of the same unit who can sign in. */
    private void requireColleague(Reach reach, Asked asked, String from, String to) {
        if (to != null
                && (to.equals(from)
                        || groups.people(reach, asked).stream()
                                .noneMatch(person -> person.account().equals(to) && !person.locked()))) {
            throw Refusal.invalid("colleague", "hand-over-to-others");
        }
    }

    private void hand(long handOver, Assigned task, Asked asked, HandOver wanted) {
        String to = wanted.to();
        boolean stillTheirs = tasks.createTaskQuery()
                        .taskId(task.id())
                        .taskAssignee(wanted.from())
                        .count()
                > 0;
        if (!stillTheirs) {
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
        caseFile.append(
                task.trackingNumber(),
                CaseEventKind.HANDED_OVER,
                Map.of("unit", asked.unit(), "outcome", to == null ? "TO_UNIT" : "TO_PERSON", "note", wanted.reason()));
    }
}
