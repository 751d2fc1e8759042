package org.whistle.workflow.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.problem.Refusal;
import org.whistle.request.DeskReader;
import org.whistle.request.Merges;
import org.whistle.workflow.desk.Outcome.Kind;

/**
 * One result for cases of one matter. Those that were merged rest and are closed with the one that goes on; parts of one
 * that was split, and promises about one, have tasks of their own, and each gets the same answers.
 */
@Component
public class BulkResults {

    private static final String SUBMIT_RESULT = "submitResult";

    /** The forms that say what was done, with the fields that are filled once for all. */
    private static final Map<String, Set<String>> FORMS = Map.of(
            SUBMIT_RESULT,
            Set.of("spokenTo", "measures", "completion", "scheduledFor"),
            "solveInCommunity",
            Set.of("spokenTo", "measures"));

    private final DeskTasks desk;
    private final FormService forms;
    private final DeskReader requests;
    private final Merges merges;
    private final TransactionTemplate transaction;

    BulkResults(
            DeskTasks desk, FormService forms, DeskReader requests, Merges merges, TransactionTemplate transaction) {
        this.desk = desk;
        this.forms = forms;
        this.requests = requests;
        this.merges = merges;
        this.transaction = transaction;
    }

    /**
     * @param answers the fields of the form, as texts
     * @throws Refusal when the tasks do not belong together, or the very first is refused for what was sent: then nothing
     *     is done
     */
    public List<Outcome> submit(
            List<String> wanted, Map<String, String> answers, Authentication caller, Locale locale) {
        Set<String> ids = DeskTasks.read(wanted);
        Map<String, Task> asked = desk.asked(ids, caller);
        Map<String, String> numbers = desk.numbers(asked.keySet());
        List<Task> active = ids.stream()
                .filter(asked::containsKey)
                .map(asked::get)
                .filter(task -> !task.isSuspended())
                .toList();
        Map<String, Object> fields = requireOneForm(active, answers == null ? Map.of() : answers);
        requireOneMatter(active, numbers);
        Map<String, Outcome> done = new HashMap<>();
        for (Task task : active) {
            done.put(task.getId(), submit(task, numbers.get(task.getId()), fields, done, caller, locale));
        }
        return ids.stream()
                .map(id -> done.containsKey(id) ? done.get(id) : untouched(id, asked.get(id), numbers.get(id), locale))
                .toList();
    }

    private Outcome untouched(String id, Task task, String number, Locale locale) {
        return desk.outcome(id, number, task == null ? Kind.GONE : Kind.RESTS, List.of(), locale);
    }

    private static Map<String, Object> requireOneForm(List<Task> active, Map<String, String> answers) {
        Set<String> steps = active.stream().map(Task::getTaskDefinitionKey).collect(Collectors.toSet());
        if (steps.size() > 1) {
            throw Refusal.invalid("tasks", "several-forms");
        }
        Set<String> fields = steps.stream()
                .findFirst()
                .map(step -> FORMS.getOrDefault(step, Set.of()))
                .orElse(Set.of());
        if (!active.isEmpty() && fields.isEmpty()) {
            throw Refusal.invalid("tasks", "no-result-form");
        }
        answers.keySet().stream()
                .filter(field -> !fields.contains(field) && !active.isEmpty())
                .findFirst()
                .ifPresent(field -> {
                    throw Refusal.invalid(field, "not-in-form");
                });
        Map<String, Object> sent = new HashMap<>(answers);
        if (steps.contains(SUBMIT_RESULT)) {
            sent.put("step", "SUBMIT");
        }
        return sent;
    }

    private void requireOneMatter(List<Task> active, Map<String, String> numbers) {
        Set<String> about = active.stream()
                .map(task -> numbers.get(task.getId()))
                .filter(number -> number != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        long matters = about.isEmpty()
                ? 0
                : requests.lines(about).stream()
                        .map(DeskReader.Line::family)
                        .distinct()
                        .count();
        if (matters > 1) {
            throw Refusal.invalid("tasks", "several-matters");
        }
    }

    private Outcome submit(
            Task task,
            String number,
            Map<String, Object> fields,
            Map<String, Outcome> before,
            Authentication caller,
            Locale locale) {
        List<String> also = new ArrayList<>();
        try {
            Kind kind = desk.attempt(
                    caller, () -> transaction.execute(each -> give(task.getId(), number, fields, caller, also)));
            return kind == Kind.TAKEN
                    ? desk.taken(desk.find(task.getId()).orElse(task), number, locale)
                    : desk.outcome(task.getId(), number, kind, kind == Kind.DONE ? also : List.of(), locale);
        } catch (Refusal refused) {
            boolean nothingDone = before.values().stream().noneMatch(outcome -> outcome.kind() == Kind.DONE);
            if (refused.kind() == Refusal.Kind.INVALID && nothingDone) {
                throw refused;
            }
            return desk.refused(task, number, refused, locale);
        }
    }

    /** Asked again and held: those before this one took their time, and others may have taken it on. */
    private Kind give(String id, String number, Map<String, Object> fields, Authentication caller, List<String> also) {
        Optional<Task> now = desk.hold(id);
        if (now.isEmpty()) {
            return Kind.GONE;
        }
        String whose = now.get().getAssignee();
        if (whose != null && !whose.equals(caller.getName())) {
            return Kind.TAKEN;
        }
        if (now.get().getDelegationState() == DelegationState.PENDING) {
            return Kind.DELEGATED;
        }
        also.clear();
        if (number != null) {
            also.addAll(merges.of(number).followers());
        }
        forms.submitTaskForm(id, fields);
        return Kind.DONE;
    }
}
