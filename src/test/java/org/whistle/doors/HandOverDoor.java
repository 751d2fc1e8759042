package org.whistle.doors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;

/** Hand-overs as programs ask for them, and the people whose tasks these are. */
@Component
class HandOverDoor {

    static final String UNIT = "department-sanitation";
    static final String GRID = "grid-330105001052";

    private final Http http;
    private final TaskService tasks;
    private final IdentityService identity;

    HandOverDoor(Http http, TaskService tasks, IdentityService identity) {
        this.http = http;
        this.tasks = tasks;
        this.identity = identity;
    }

    void come() {
        come("awayhandler", Role.DEPARTMENT_HANDLER, UNIT);
        come("colleague", Role.DEPARTMENT_HANDLER, UNIT);
        come("awaygrid", Role.GRID_WORKER, GRID);
    }

    void leave() {
        List.of("awayhandler", "colleague", "awaygrid").forEach(account -> {
            tasks.createTaskQuery().taskAssignee(account).list().forEach(task -> tasks.setAssignee(task.getId(), null));
            identity.deleteUser(account);
        });
    }

    private void come(String account, Role role, String unit) {
        User user = identity.newUser(account);
        user.setPassword(Http.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(account, role.group());
        identity.createMembership(account, unit);
    }

    JsonNode person(String unit, String person, String account) {
        JsonNode people = http.get("/api/supervision/hand-overs/people?unit=" + unit)
                .as(account)
                .answer()
                .body();
        return StreamSupport.stream(people.spliterator(), false)
                .filter(one -> one.path("account").asText().equals(person))
                .findFirst()
                .orElseThrow();
    }

    /** @return the notices that tell somebody of tasks that were handed over to them since they came */
    List<JsonNode> handed(String account) {
        JsonNode notices =
                http.get("/api/notices?size=100").as(account).answer().body().path("notices");
        return StreamSupport.stream(notices.spliterator(), false)
                .filter(one -> one.path("news").asText().equals("TASKS_HANDED_OVER"))
                .toList();
    }

    /** @return how many tasks each one has */
    Map<String, Integer> peopleOf(String unit, String account) {
        JsonNode people = http.get("/api/supervision/hand-overs/people?unit=" + unit)
                .as(account)
                .answer()
                .body();
        return StreamSupport.stream(people.spliterator(), false)
                .collect(Collectors.toMap(one -> one.path("account").asText(), one -> one.path("tasks")
                        .asInt()));
    }

    /** @param task the chosen one; null for all, several with commas between */
    Answer hand(String unit, String absent, String colleague, String task, String reason, String key, String account) {
        String body =
                "{\"key\": \"%s\", \"unit\": \"%s\", \"absent\": \"%s\", \"colleague\": %s, \"tasks\": %s, \"reason\": \"%s\"}"
                        .formatted(
                                key,
                                unit,
                                absent,
                                colleague == null ? "null" : "\"" + colleague + "\"",
                                task == null ? "null" : "[\"" + task.replace(",", "\",\"") + "\"]",
                                reason);
        return http.post("/api/supervision/hand-overs", body).as(account).answer();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
