package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/** {@code /engine-rest} and the web applications' part of it: who gets in, what is refused, and how. */
@WholeApplication
class EngineDoorTest {

    @Autowired
    private Http http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/engine/default/task",
                "/engine-rest/deployment",
                "/engine-rest/user",
                "/engine-rest/version"
            })
    void nobody_anonymous_gets_in(String path) {
        assertProblem(http.get(path).answer(), 401);
        assertProblem(
                http.get(path)
                        .with("Authorization", Http.basic("nobody-at" + path.replace('/', '-'), "wrong"))
                        .answer(),
                401);
        assertThat(http.get(path).as("admin").answer().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//engine-rest/engine",
                "/%65ngine-rest/engine",
                "/engine-rest;x/engine",
                "/x/../engine-rest/engine",
                "/engine-rest/%2e%2e/engine",
                "/camunda/%61pi/admin/setup/default/user/create",
                "/camunda//api/admin/setup/default/user/create",
                "/sign%2Din",
                "/sign%2din/code",
                "/account%2Ecss",
                "/x%5fy",
                "/%7Ex"
            })
    void no_unusual_address_leads_around_a_door(String path) {
        assertProblem(http.get(path).answer(), 400);
    }

    @Test
    void nobody_anonymous_deploys() {
        assertProblem(http.post("/engine-rest/deployment/create", "{}").answer(), 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup/any/user/create"
            })
    void the_engines_set_up_is_closed_for_good(String path) {
        String user = "{\"profile\": {\"id\": \"intruder\", \"firstName\": \"I\", \"lastName\": \"I\"},"
                + " \"credentials\": {\"password\": \"intruder\"}}";

        assertProblem(http.post(path, user).answer(), 403);
        assertProblem(http.post(path, user).as("admin").answer(), 403);
        assertThat(http.get("/engine-rest/user?id=intruder")
                        .as("admin")
                        .answer()
                        .text())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create;x",
                "/camunda/api/admin/setup;x/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/x/%2e%2e/setup/default/user/create",
                "/camunda/api/admin/setup/default%2fuser/create",
                "/camunda/api/admin/setup/default/user/create/%2e",
                "/camunda/api/admin/setup/default/user/create%00",
                "/camunda/api/admin/setup/%20/user/create",
                "/camunda/api/admin/SETUP/default/user/create",
                "/camunda/api/admin/setup",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/admin/any/setup"
            })
    void no_way_leads_to_the_engines_set_up(String path) {
        String user = "{\"profile\": {\"id\": \"intruder\", \"firstName\": \"I\", \"lastName\": \"I\"},"
                + " \"credentials\": {\"password\": \"Intruder-4711-x\"}}";

        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "GET", "OPTIONS")) {
            assertThat(http.call(method, path, user).answer().status())
                    .as("%s %s", method, path)
                    .isBetween(400, 405);
        }
        assertThat(http.get("/engine-rest/user?id=intruder")
                        .as("admin")
                        .answer()
                        .text())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/engine-rest/task | {\"assigneeExpression\": \"${1}\"}",
                "/engine-rest/task | {\"orQueries\": [{\"assigneeExpression\": \"${1}\"}]}",
                "/engine-rest/task/count | {\"orQueries\": [{\"candidateGroupsExpression\": \"${1}\"}]}",
                "/engine-rest/engine/default/task | {\"orQueries\": [{\"dueBeforeExpression\": \"${now()}\"}]}",
                "/engine-rest/task | {\"orQueries\": [{\"\\u0061ssigneeExpression\": \"${1}\"}]}",
                "/engine-rest/filter/create | {\"resourceType\": \"Task\", \"name\": \"x\", \"query\": {\"assigneeExpression\": \"${1}\"}}",
                "/engine-rest/filter/1/list | {\"orQueries\": [{\"ownerExpression\": \"${1}\"}]}",
                "/engine-rest/filter/create | {\"resourceType\": \"Task\", \"name\": \"x\", \"query\": {\"orQueries\": [{\"assigneeExpression\": \"#{1}\"}]}}"
            })
    void expressions_from_the_wire_are_refused(String path, String body) {
        Answer refused = http.post(path, body).as("admin").answer();

        assertProblem(refused, 400);
        assertThat(refused.at("type")).isEqualTo("urn:whistle:problem:expression");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task?assigneeExpression=%24%7B1%7D",
                "/engine-rest/task?%61ssigneeExpression=%24%7B1%7D",
                "/engine-rest/task/count?candidateGroupsExpression=%24%7BcurrentUserGroups()%7D"
            })
    void expressions_in_the_address_are_refused(String path) {
        assertProblem(http.get(path).as("admin").answer(), 400);
    }

    @Test
    void what_is_far_too_large_is_turned_away_before_it_is_taken_in() {
        String large = "{\"description\": \"" + "x".repeat(3_000_000) + "\"}";

        assertProblem(
                http.post("/camunda/api/engine/engine/default/task", large).answer(), 413);
        assertProblem(http.post("/api/requests", large).answer(), 413);
    }

    @Test
    void malformed_json_is_a_problem_too() {
        assertProblem(
                http.post("/engine-rest/task", "{\"assignee\": ").as("admin").answer(), 400);
    }
}
