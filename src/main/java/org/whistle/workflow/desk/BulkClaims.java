package org.whistle.workflow.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;
import org.whistle.workflow.desk.Outcome.Kind;

/** Takes several tasks at once. What somebody else has taken meanwhile is told by its line, and the others go on. */
@Component
public class BulkClaims {

    private final DeskTasks desk;
    private final TaskService tasks;

    BulkClaims(DeskTasks desk, TaskService tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    public List<Outcome> claim(List<String> wanted, Authentication caller, Locale locale) {
        Set<String> ids = DeskTasks.read(wanted);
        Map<String, Task> asked = desk.asked(ids, caller);
        Map<String, String> numbers = desk.numbers(asked.keySet());
        return ids.stream()
                .map(id -> asked.containsKey(id)
                        ? claim(asked.get(id), numbers.get(id), caller, locale)
                        : desk.outcome(id, null, Kind.GONE, List.of(), locale))
                .toList();
    }

    private Outcome claim(Task task, String number, Authentication caller, Locale locale) {
        String me = caller.getName();
        if (task.isSuspended()) {
            return desk.outcome(task.getId(), number, Kind.RESTS, List.of(), locale);
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(me)) {
            return desk.taken(task, number, locale);
        }
        try {
            Kind kind = desk.attempt(caller, () -> {
                tasks.claim(task.getId(), me);
                return Kind.DONE;
            });
            return desk.outcome(task.getId(), number, kind, List.of(), locale);
        } catch (Refusal refused) {
            return desk.refused(task, number, refused, locale);
        } catch (TaskAlreadyClaimedException taken) {
            return desk.find(task.getId())
                    .filter(now -> now.getAssignee() != null)
                    .map(now -> desk.taken(now, number, locale))
                    .orElseGet(() -> desk.outcome(task.getId(), number, Kind.GONE, List.of(), locale));
        }
    }
}
