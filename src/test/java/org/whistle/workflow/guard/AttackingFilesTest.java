package org.whistle.workflow.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Multipart;
import org.whistle.testing.WholeApplication;

/** Files that attack whoever reads them: no file is read, nothing is called, and it takes no time. */
@WholeApplication
class AttackingFilesTest {

    private static final String SECRET = "the secret of another file";
    private static final Duration IN_NO_TIME = Duration.ofSeconds(30);

    @Autowired
    private Http http;

    @Autowired
    private RepositoryService repository;

    @TempDir
    private Path folder;

    private ServerSocket listener;

    @BeforeEach
    void listen() throws IOException {
        listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(300);
        Files.writeString(folder.resolve("secret.txt"), SECRET);
    }

    @AfterEach
    void nothing_called_and_nothing_deployed() throws IOException {
        try (ServerSocket silent = listener) {
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .as("nobody has called")
                    .isThrownBy(() -> silent.accept().close());
        }
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName(Models.DEPLOYMENT)
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY leak SYSTEM 'FILE'>]>",
                "<!DOCTYPE x [<!ENTITY leak SYSTEM 'HTTP'>]>",
                "<!DOCTYPE x SYSTEM 'HTTP' [<!ENTITY leak 'a'>]>",
                "<!DOCTYPE x [<!ENTITY % more SYSTEM 'HTTP'>%more;<!ENTITY leak 'a'>]>",
                "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;'>"
                        + "<!ENTITY leak '&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]>"
            })
    void a_document_type_is_refused_in_processes_and_decisions(String type) {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + type.replace("FILE", folder.resolve("secret.txt").toUri().toString())
                        .replace("HTTP", here());
        String process = head + body(Models.process("<bpmn:task id='step' name='&leak;' />"));
        String decision = head + body(Models.decision("camunda:historyTimeToLive='P1D'", "", "&leak;"));

        for (String file : List.of("guarded.bpmn", "guarded.bpmn20.xml")) {
            assertRefused("model-doctype", Models.deploy(http, file, process));
        }
        assertRefused("model-doctype", Models.deploy(http, "guarded.dmn", decision));
    }

    @Test
    void no_schema_and_no_inclusion_is_fetched() {
        String address = " xsi:schemaLocation='http://www.omg.org/spec/BPMN/20100524/MODEL %s'".formatted(here());
        String process = Models.process("<bpmn:task id='step'><bpmn:extensionElements><xi:include"
                + " xmlns:xi='http://www.w3.org/2001/XInclude' href='" + here() + "' />"
                + "</bpmn:extensionElements></bpmn:task>");

        assertRefused(
                "model-import",
                Models.deploy(
                        http, "guarded.bpmn", process.replaceFirst("targetNamespace=", address + " targetNamespace=")));
        assertRefused(
                "model-import",
                Models.deploy(
                        http,
                        "guarded.bpmn",
                        process.replaceFirst(
                                "<bpmn:process",
                                "<bpmn:import importType='http://schemas.xmlsoap.org/wsdl/' namespace='x' location='"
                                        + here() + "' /><bpmn:process")));
    }

    @Test
    void what_is_too_deep_or_too_large_ends_soon() {
        assertTimeout(IN_NO_TIME, () -> {
            assertRefused("model-too-large", Models.deploy(http, "guarded.bpmn", "<a>".repeat(1_000_000)));
            assertRefused("model-too-large", Models.deploy(http, "guarded.dmn", "<a>".repeat(1_000_000)));
            assertRefused(
                    "model-form-malformed",
                    Models.deploy(http, "guarded.form", "{\"id\":\"a\",\"components\":" + "[".repeat(1_000_000)));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../guarded.bpmn",
                "/tmp/guarded.bpmn",
                "..\\\\guarded.bpmn",
                "C:\\\\guarded.bpmn",
                "a/../../guarded.bpmn",
                "..%2f..%2fguarded.bpmn",
                "file:guarded.bpmn"
            })
    void a_name_that_leads_elsewhere_is_refused(String name) {
        assertRefused("model-file-name", Models.deploy(http, name, Models.process("<bpmn:task id='step' />")));
    }

    @Test
    void a_name_with_an_end_in_its_middle_is_refused() {
        Answer refused = Models.deploy(http, "guarded.js\u0000.bpmn", Models.process("<bpmn:task id='step' />"));

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    }

    @Test
    void a_body_that_says_it_is_packed_is_not_unpacked() {
        Answer refused = http.post(
                        "/engine-rest/deployment/create",
                        new Multipart()
                                .field("deployment-name", Models.DEPLOYMENT)
                                .model("a", "guarded.bpmn", "\u001f\u008b".getBytes(UTF_8)))
                .with("Content-Encoding", "gzip")
                .as("modeler")
                .answer();

        assertThat(refused.status()).as(refused.text()).isEqualTo(415);
    }

    private String here() {
        return "http://localhost:" + listener.getLocalPort() + "/x";
    }

    private static String body(String model) {
        return model.replaceFirst("<\\?xml[^>]*\\?>", "");
    }

    private static void assertRefused(String code, Answer refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.body().path("findings").findValuesAsText("code")).contains(code);
        assertThat(refused.text()).doesNotContain(SECRET);
    }
}
