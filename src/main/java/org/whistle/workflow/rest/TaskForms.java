package org.whistle.workflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Which fields the form of a task has. A form is bound to its deployment, so what was read once stays true. */
@Component
class TaskForms {

    private final TaskService tasks;
    private final FormService forms;
    private final ObjectMapper json;
    private final Map<String, Set<String>> fieldsOfTasks = new ConcurrentHashMap<>();

    TaskForms(TaskService tasks, FormService forms, ObjectMapper json) {
        this.tasks = tasks;
        this.forms = forms;
        this.json = json;
    }

    /** @return the keys of the fields; empty where there is no such task, or it has no form of ours */
    Optional<Set<String>> fieldsOf(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .initializeFormKeys()
                        .singleResult())
                .filter(task -> task.getCamundaFormRef() != null)
                .map(task -> fieldsOfTasks.computeIfAbsent(
                        task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(), key -> read(task)));
    }

    private Set<String> read(Task task) {
        try (InputStream form = forms.getDeployedTaskForm(task.getId())) {
            Set<String> keys = new HashSet<>();
            collect(json.readTree(form).path("components"), keys);
            return Set.copyOf(keys);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The form of " + task.getName() + " cannot be read", unreadable);
        }
    }

    /** A group hands its fields on under its own path, or as they are where it has none. */
    private static void collect(JsonNode components, Set<String> keys) {
        components.forEach(component -> {
            if (component.hasNonNull("path") && !component.path("path").asText().isEmpty()) {
                keys.add(component.path("path").asText());
            } else if (component.hasNonNull("key")) {
                keys.add(component.path("key").asText());
            }
            collect(component.path("components"), keys);
        });
    }
}
