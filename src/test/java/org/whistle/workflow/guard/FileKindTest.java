package org.whistle.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names of files a deployment takes. */
class FileKindTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.bpmn", "诉求 1.bpmn", "processes/a.bpmn20.xml", "a.dmn", "a.dmn11.xml", "a.form", "a.png"})
    void models_forms_and_pictures_are_taken(String name) {
        assertThat(FileKind.of(name)).isPresent();
        assertThat(FileKind.isPlainName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.cmmn",
                "a.cmmn11.xml",
                "a.js",
                "a.groovy",
                "a.html",
                "a.zip",
                "a.class",
                "a.jar",
                "a.svg",
                "a.bpmn.gz",
                "abpmn",
                "a.BPMN",
                "a.xml",
                "",
                "META-INF/processes"
            })
    void nothing_else_is(String name) {
        assertThat(FileKind.of(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.bpmn",
                "../../a.bpmn",
                "a/../b.bpmn",
                "a/./b.bpmn",
                "/etc/a.bpmn",
                "a//b.bpmn",
                "..\\a.bpmn",
                "C:\\a.bpmn",
                "c:a.bpmn",
                "a\u0000.bpmn",
                "a\n.bpmn",
                "file:a.bpmn",
                "..%2fa.bpmn",
                "%2e%2e/a.bpmn",
                "<b>.bpmn"
            })
    void a_name_that_leads_somewhere_is_refused(String name) {
        assertThat(FileKind.isPlainName(name)).isFalse();
    }
}
