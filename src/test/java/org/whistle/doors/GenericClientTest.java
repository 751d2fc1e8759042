package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/**
 * A client that knows nothing of us but {@code POST /api/requests} and {@code /engine-rest}: it reads each task's form,
 * fills every field, hidden ones too, always takes the first option, and comes to a closed case with an evaluation.
 */
@WholeApplication
class GenericClientTest {

    private static final Map<String, String> STAFF = Map.of(
            "checkOnSite", "grid",
            "screenRequest", "community",
            "dispatchWhistle", "street",
            "verifyOnSite", "grid",
            "callBack", "calltaker");

    @Autowired
    private Http http;

    @Autowired
    private ObjectMapper json;

    @ParameterizedTest
    @ValueSource(strings = {"01-02", "08-02", "04-01", "00-00"})
    void a_generic_client_walks_a_request_to_its_end(String item) {
        Answer filed = http.post("/api/requests", "{\"description\": \"请处理\", \"item\": \"" + item + "\"}")
                .answer();
        String number = filed.at("trackingNumber");
        List<String> walked = new ArrayList<>();

        for (JsonNode task = next(number); task != null && walked.size() < 40; task = next(number)) {
            String key = task.path("taskDefinitionKey").asText();
            walked.add(key);
            Answer submitted = http.post(
                            "/engine-rest/task/" + task.path("id").asText() + "/submit-form", firstOptions(task))
                    .as(STAFF.getOrDefault(key, "admin"))
                    .answer();
            assertThat(submitted.status()).as("%s: %s", key, submitted.text()).isEqualTo(204);
        }

        Answer followed = http.get("/api/requests/" + number + "?secret=" + filed.at("secret"))
                .answer();
        assertThat(followed.at("status")).as("walked %s", walked).isEqualTo("CLOSED");
        assertThat(followed.text()).contains("EVALUATED");
    }

    private JsonNode next(String number) {
        JsonNode tasks = http.get("/engine-rest/task?processInstanceBusinessKey=" + number)
                .as("admin")
                .answer()
                .body();
        return tasks.isEmpty() ? null : tasks.get(0);
    }

    private String firstOptions(JsonNode task) {
        ObjectNode variables = json.createObjectNode();
        JsonNode form = http.get("/engine-rest/task/" + task.path("id").asText() + "/deployed-form")
                .as("admin")
                .answer()
                .body();
        for (JsonNode component : form.path("components")) {
            String key = component.path("key").asText();
            JsonNode first = component.path("values").path(0).path("value");
            switch (component.path("type").asText()) {
                case "select", "radio" -> set(variables, key, first.asText(), "String");
                case "checklist", "taglist" -> set(variables, key, "[\"" + first.asText() + "\"]", "Json");
                case "textfield", "textarea" -> set(variables, key, "已按要求办理", "String");
                case "datetime" -> set(variables, key, "2099-12-31", "String");
                default -> {
                    // headings and the like take no answer
                }
            }
        }
        return json.createObjectNode().set("variables", variables).toString();
    }

    private static void set(ObjectNode variables, String key, String value, String type) {
        variables.putObject(key).put("value", value).put("type", type);
    }
}
