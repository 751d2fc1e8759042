package org.whistle.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whistle.workflow.guard.Models.decision;
import static org.whistle.workflow.guard.Models.deploy;
import static org.whistle.workflow.guard.Models.form;
import static org.whistle.workflow.guard.Models.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.SecurityLog;
import org.whistle.testing.StoredModels;
import org.whistle.testing.WholeApplication;

/** What is deployed and what is not, as Camunda Modeler deploys it and as Java does. */
@WholeApplication
class DeploymentGuardTest {

    private static final String KEPT = "camunda:historyTimeToLive='P1D'";

    @Autowired
    private Http http;

    @Autowired
    private RepositoryService repository;

    private final SecurityLog log = SecurityLog.listen();

    @AfterEach
    void leave_nothing_behind() {
        log.close();
        repository
                .createDeploymentQuery()
                .deploymentName(Models.DEPLOYMENT)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    /** A file, what it holds, and what is found in it. */
    record Bad(String code, String file, String content) {

        static Bad process(String code, String step) {
            return new Bad(code, "guarded.bpmn", Models.process(step));
        }

        @Override
        public String toString() {
            return code + " "
                    + content.lines().skip(7).findFirst().orElse(content).strip();
        }
    }

    static Stream<Bad> processes() {
        return BadProcesses.all();
    }

    static Stream<Bad> others() {
        return Stream.of(
                new Bad("model-time-to-live", "guarded.bpmn", process("", "<bpmn:task id='step' />")),
                new Bad("model-time-to-live", "guarded.dmn", decision("", "", "\"x\"")),
                new Bad("model-language", "guarded.dmn", decision(KEPT, "expressionLanguage='juel'", "${1}")),
                new Bad("model-language", "guarded.dmn", decision(KEPT, "expressionLanguage='javascript'", "1")),
                new Bad("model-language", "guarded.dmn", decision(KEPT, "expressionLanguage='groovy'", "1")),
                new Bad(
                        "model-language",
                        "guarded.dmn",
                        decision(
                                KEPT,
                                "xmlns:c='http://camunda.org/schema/1.0/bpmn' c:expressionLanguage='feel'"
                                        + " expressionLanguage='javascript'",
                                "1")),
                new Bad(
                        "model-external",
                        "guarded.dmn",
                        decision(
                                KEPT,
                                "",
                                "function(x) external {java: {class: \"java.lang.Math\", method signature:"
                                        + " \"abs(int)\"}}")),
                new Bad("model-form-component", "guarded.form", form("{\"type\": \"html\", \"content\": \"x\"}")),
                new Bad("model-form-component", "guarded.form", form("{\"type\": \"iframe\", \"url\": \"x\"}")),
                new Bad(
                        "model-form-component",
                        "guarded.form",
                        form("{\"type\": \"group\", \"components\": ["
                                + "{\"type\": \"filepicker\", \"key\": \"f\"}]}")),
                new Bad(
                        "model-form-text",
                        "guarded.form",
                        form("{\"type\": \"text\", \"text\": \"[a](javascript:x)\"}")),
                new Bad("model-form-text", "guarded.form", form("{\"type\": \"select\", \"label\": \"<script>\"}")),
                new Bad("model-form-malformed", "guarded.form", "{\"id\": "),
                new Bad("model-form-malformed", "guarded.form", "{\"id\": 1}"),
                new Bad("model-file-kind", "guarded.cmmn", "<definitions />"),
                new Bad("model-file-kind", "guarded.js", "1"),
                new Bad("model-file-kind", "guarded.html", "<html/>"),
                new Bad("model-file-kind", "guarded.zip", "PK"),
                new Bad("model-file-kind", "guarded.svg", "<svg/>"),
                new Bad("model-file-kind", "guarded.png", "<svg/>"),
                new Bad("model-language-of-file", "guarded.bpmn20.xml", "<a/>"),
                new Bad("model-language-of-file", "guarded.dmn11.xml", "<a/>"),
                new Bad("model-language-of-file", "guarded.dmn", process("<bpmn:task id='step' />")),
                new Bad("model-language-of-file", "guarded.bpmn", decision(KEPT, "", "1")),
                new Bad("model-malformed", "guarded.bpmn20.xml", ""),
                new Bad("model-malformed", "guarded.dmn11.xml", ""),
                new Bad("model-malformed", "guarded.bpmn20.xml", "plain text"),
                new Bad("model-malformed", "guarded.dmn11.xml", "plain text"),
                new Bad("model-malformed", "guarded.bpmn", "\u001f\u008bzipped"),
                new Bad("model-malformed", "guarded.bpmn", "<bpmn>"));
    }

    @ParameterizedTest
    @MethodSource({"processes", "others"})
    void a_model_that_holds_what_it_must_not_is_refused(Bad bad) {
        Answer refused = deploy(http, bad.file(), bad.content());

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("type")).isEqualTo("urn:whistle:problem:deployment-refused");
        assertThat(refused.body().path("findings").findValuesAsText("code")).contains(bad.code());
        assertThat(refused.at("message")).contains(bad.file());
        assertThat(refused.text()).doesNotContain("org.camunda", "Exception", "org.whistle");
        assertNothingDeployed();
    }

    @Test
    void a_model_that_asks_only_for_what_is_there_is_deployed() {
        Answer deployed = deploy(
                http,
                List.of("guarded.bpmn", "guarded-form.form", "guarded.dmn"),
                List.of(
                        process("<bpmn:userTask id='step' camunda:candidateGroups='${candidateGroups.grid(community)}'"
                                + " camunda:formRef='guarded-form' camunda:formRefBinding='deployment' />"),
                        form("{\"type\": \"textfield\", \"key\": \"a\"}"),
                        decision(KEPT, "", "\"x\"")),
                "en");

        assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);
        assertThat(log.lines()).anyMatch(line -> line.matches(".*DEPLOYED .*modeler.*"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_in_the_callers_language() {
        List<String> files = List.of("guarded.bpmn", "guarded.cmmn");
        String two = process("", "<bpmn:scriptTask id='step' name='Count' scriptFormat='groovy' />");

        Answer english = deploy(http, files, List.of(two, "x"), "en");
        Answer chinese = deploy(http, files, List.of(two, "x"), "zh-CN");

        assertThat(english.body().path("findings").findValuesAsText("code"))
                .containsExactlyInAnyOrder("model-script", "model-time-to-live", "model-file-kind");
        assertThat(english.at("message"))
                .contains("File “guarded.bpmn”, element “step” (Count): Holds a script. Take it out")
                .contains("File “guarded.cmmn”: Files of this kind are not deployed.");
        assertThat(chinese.at("message")).contains("文件“guarded.bpmn”，元素“step”（Count）：含有脚本。");
        assertThat(log.lines()).anyMatch(line -> line.matches(".*DEPLOYMENT_REFUSED .*modeler.*model-script.*"));
        assertNothingDeployed();
    }

    @Test
    void whoever_deploys_is_refused() {
        assertThatExceptionOfType(DeploymentRefused.class)
                .isThrownBy(() -> repository
                        .createDeployment()
                        .name(Models.DEPLOYMENT)
                        .addString("guarded.bpmn", process("<bpmn:scriptTask id='step' scriptFormat='feel' />"))
                        .deploy())
                .withMessageContaining("guarded.bpmn step: model-script");
        assertNothingDeployed();
    }

    @Test
    void what_the_engine_cannot_read_is_told_where_modeler_shows_it() {
        Answer refused = deploy(http, "guarded.bpmn", process("<bpmn:serviceTask id='step' />"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("message"))
                .contains("is mandatory on serviceTask")
                .contains("guarded.bpmn");
        assertThat(refused.text()).doesNotContain("org.camunda");
    }

    @Test
    void nobody_deploys_for_a_tenant() {
        Answer refused = http.post(
                        "/engine-rest/deployment/create",
                        Models.byModeler(List.of("guarded.bpmn"), List.of(process("<bpmn:task id='step' />")))
                                .field("tenant-id", "elsewhere"))
                .as("modeler")
                .answer();

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.body().path("findings").findValuesAsText("code")).containsExactly("model-tenant");
    }

    @Test
    void a_model_from_before_the_guard_is_not_deployed_again(@Autowired StoredModels models) {
        String deployment = models.put(Models.KEY, process("<bpmn:scriptTask id='step' scriptFormat='feel' />"));
        try {
            Answer refused = http.post("/engine-rest/deployment/" + deployment + "/redeploy", "{}")
                    .as("modeler")
                    .answer();

            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.body().path("findings").findValuesAsText("code")).contains("model-script");
        } finally {
            models.remove(deployment);
        }
    }

    @Test
    void too_many_files_are_too_many() {
        List<String> files = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        for (int file = 0; file < 301; file++) {
            files.add("guarded-" + file + ".form");
            contents.add(form(""));
        }

        assertThat(deploy(http, files, contents, "en").body().path("findings").findValuesAsText("code"))
                .containsExactly("model-too-many");
    }

    private void assertNothingDeployed() {
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName(Models.DEPLOYMENT)
                        .count())
                .isZero();
    }
}
