package org.whistle.workflow.desk;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Problems;
import org.whistle.problem.Refusal;
import org.whistle.workflow.desk.Outcome.Kind;
import org.whistle.workflow.engine.Collisions;

/** Does something with several tasks, each by itself and in a transaction of its own: what fails holds up no other. */
@Component
class DeskTasks {

    private static final int MOST = 100;
    private static final int LONGEST_ID = 64;

    private final TaskService tasks;
    private final IdentityService identity;
    private final OpenTaskRows rows;
    private final DeskNames names;
    private final MessageSource messages;
    private final Problems problems;
    private final JdbcClient database;

    DeskTasks(
            TaskService tasks,
            IdentityService identity,
            OpenTaskRows rows,
            DeskNames names,
            MessageSource messages,
            Problems problems,
            JdbcClient database) {
        this.tasks = tasks;
        this.identity = identity;
        this.rows = rows;
        this.names = names;
        this.messages = messages;
        this.problems = problems;
        this.database = database;
    }

    /** @return the ids, each once, in their order */
    static Set<String> read(List<String> ids) {
        if (ids == null || ids.isEmpty()) {
            throw Refusal.invalid("tasks", "required");
        }
        if (ids.size() > MOST) {
            throw Refusal.invalid("tasks", "too-many-tasks", MOST);
        }
        if (ids.stream().anyMatch(id -> id == null || id.length() > LONGEST_ID || id.indexOf(0) >= 0)) {
            throw Refusal.invalid("tasks", "unreadable");
        }
        return new LinkedHashSet<>(ids);
    }

    /** @return those that the caller is asked to do, by name or as one of a group; of others there is nothing to know */
    Map<String, Task> asked(Collection<String> ids, Authentication caller) {
        TaskQuery asked = tasks.createTaskQuery()
                .taskIdIn(ids.toArray(String[]::new))
                .or()
                .taskAssignee(caller.getName());
        List<String> groups = groups(caller);
        if (!groups.isEmpty()) {
            asked.taskCandidateGroupIn(groups).includeAssignedTasks();
        }
        return asked.endOr().list().stream().collect(Collectors.toMap(Task::getId, Function.identity()));
    }

    /** @return the number of the request behind each */
    Map<String, String> numbers(Collection<String> ids) {
        return rows.of(new HashSet<>(ids)).stream()
                .filter(row -> row.number() != null)
                .collect(Collectors.toMap(OpenTask::task, OpenTask::number, (one, other) -> one, LinkedHashMap::new));
    }

    /** Does it as the caller, again where somebody moved the same case in the same moment. */
    Kind attempt(Authentication caller, Supplier<Kind> deed) {
        try {
            return Overtaken.retry(() -> as(caller, deed));
        } catch (SuspendedEntityInteractionException resting) {
            return Kind.RESTS;
        } catch (NullValueException | NotFoundException | AuthorizationException gone) {
            return Kind.GONE;
        } catch (ConcurrencyFailureException moved) {
            // the others of the same deed go on
            return Kind.MOVED;
        }
    }

    private Kind as(Authentication caller, Supplier<Kind> deed) {
        identity.setAuthentication(caller.getName(), groups(caller));
        try {
            return deed.get();
        } catch (ProcessEngineException failure) {
            throw Collisions.told(failure);
        } finally {
            identity.clearAuthentication();
        }
    }

    Outcome outcome(String task, String number, Kind kind, List<String> also, Locale locale, Object... arguments) {
        String text = messages.getMessage("desk.outcome." + kind, arguments, locale);
        return new Outcome(task, number, kind, text, also);
    }

    Outcome refused(Task task, String number, Refusal refused, Locale locale) {
        return new Outcome(task.getId(), number, Kind.REFUSED, problems.message(refused, locale), List.of());
    }

    /** Who has it: they are of one team, as it asks both. */
    Outcome taken(Task task, String number, Locale locale) {
        String whose = task.getAssignee();
        String name = names.people(List.of(whose)).getOrDefault(whose, whose);
        return outcome(task.getId(), number, Kind.TAKEN, List.of(), locale, name);
    }

    /** The task as it is, until the transaction is over: who wants to claim or complete it meanwhile waits. */
    Optional<Task> hold(String id) {
        database.sql("select id_ from act_ru_task where id_ = ? for update")
                .param(id)
                .query(String.class)
                .optional();
        return find(id);
    }

    Optional<Task> find(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult());
    }

    private static List<String> groups(Authentication caller) {
        return caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }
}
