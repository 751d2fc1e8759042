package org.whistle.workflow.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Multipart;

/** Small models with something in them, and how Camunda Modeler sends them. */
final class Models {

    static final String KEY = "guarded";
    static final String DEPLOYMENT = "by a test of the guard";

    private Models() {}

    /** A process of one step between start and end. */
    static String process(String step) {
        return process("camunda:historyTimeToLive='P1D'", step);
    }

    /** A process with something beside its step, such as an extension of the process or of its end. */
    static String process(String attributes, String step) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="guarded">
                  <bpmn:process id="%s" isExecutable="true" %s>
                    <bpmn:startEvent id="begin" />
                    <bpmn:sequenceFlow id="to" sourceRef="begin" targetRef="step" />
                    %s
                    <bpmn:sequenceFlow id="from" sourceRef="step" targetRef="end" />
                    <bpmn:endEvent id="end" />
                  </bpmn:process>
                </bpmn:definitions>
                """
                .formatted(KEY, attributes, step);
    }

    /** A table of one column. */
    static String decision(String attributes, String language, String entry) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="guarded"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                  <decision id="guardedDecision" name="Guarded" %s>
                    <decisionTable id="table" hitPolicy="UNIQUE">
                      <output id="output" name="answer" typeRef="string" />
                      <rule id="rule"><outputEntry id="entry" %s><text>%s</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """
                .formatted(attributes, language, entry);
    }

    static String form(String component) {
        return "{\"id\": \"guarded-form\", \"type\": \"default\", \"schemaVersion\": 16, \"components\": [%s]}"
                .formatted(component);
    }

    /** As Camunda Modeler does: the file that is open, and others beside it. */
    static Multipart byModeler(List<String> names, List<String> contents) {
        Multipart form = new Multipart()
                .field("deployment-name", DEPLOYMENT)
                .field("deployment-source", "Camunda Modeler")
                .field("deploy-changed-only", "true");
        for (int file = 0; file < names.size(); file++) {
            form.model(names.get(file), names.get(file), contents.get(file).getBytes(UTF_8));
        }
        return form;
    }

    static Answer deploy(Http http, String file, String content) {
        return deploy(http, List.of(file), List.of(content), "en");
    }

    static Answer deploy(Http http, List<String> files, List<String> contents, String language) {
        return http.post("/engine-rest/deployment/create", byModeler(files, contents))
                .as("modeler")
                .with("Accept-Language", language)
                .answer();
    }
}
