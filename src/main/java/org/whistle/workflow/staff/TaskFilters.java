package org.whistle.workflow.staff;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that Tasklist opens with. What rests because its request was merged is in none of them. */
@Component
class TaskFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    void make() {
        make("我的任务 · My tasks", 10, "#2b6cb0", mine());
        make("本单位待领 · My unit", 20, "#2f855a", myUnit());
        make("已超期 · Overdue", 30, "#c53030", overdue());
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery().active().taskAssigneeExpression("${currentUser()}");
    }

    private TaskQuery myUnit() {
        return tasks.createTaskQuery().active().taskCandidateGroupInExpression("${currentUserGroups()}");
    }

    private TaskQuery overdue() {
        return tasks.createTaskQuery()
                .active()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks()
                .dueBeforeExpression("${now()}");
    }

    private void make(String name, int place, String color, TaskQuery query) {
        Filter known = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (known != null) {
            // a list made before merged requests rested would still show their tasks
            known.setQuery(query);
            filters.saveFilter(known);
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "priority",
                place,
                "color",
                color,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of()));
        filters.saveFilter(filter);
        letAllRead(filter);
    }

    private void letAllRead(Filter filter) {
        Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filter.getId());
        everybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everybody);
    }
}
