package org.whistle.workflow.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.whistle.workflow.UsedByModels;

/** What an author may write in an expression. */
class ExpressionCheckTest {

    /** As the beans that models may use. */
    @UsedByModels
    public static final class Groups {

        public String of(String community) {
            return "community-" + community;
        }

        @Override
        public String toString() {
            return "groups";
        }
    }

    private static final class World extends NothingKnown {

        @Override
        public Optional<Class<?>> listedBean(String name) {
            return "groups".equals(name) ? Optional.of(Groups.class) : Optional.empty();
        }

        @Override
        public boolean isBean(String name) {
            return Set.of("groups", "dataSource").contains(name);
        }
    }

    private final Findings findings = new Findings();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no expression",
                "P2BD",
                "${community}",
                "${groups.of(community)}",
                "${groups.of('a')}-${groups.of(execution.processBusinessKey)}",
                "${groups.of(groups.of(community))}",
                "${outcome == 'REFUSE' && level != null}",
                "${decisionResult.getSingleResult().lead}",
                "${decisionResult[0].lead}",
                "${answer.lead}",
                "${empty supporting ? now() : due}",
                "${(groups).of(community)}"
            })
    void variables_and_listed_beans_are_there_to_be_used(String expression) {
        check(expression);

        assertThat(findings.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${''.getClass()} | model-member",
                "${''.class} | model-member",
                "${''['class']} | model-member",
                "${groups.getClass()} | model-member",
                "${groups['getClass']()} | model-member",
                "${groups.class} | model-member",
                "${groups.toString()} | model-member",
                "${groups.of()} | model-member",
                "${groups.of('a', 'b')} | model-member",
                "${groups.nothing('a')} | model-member",
                "${groups[method]('a')} | model-member",
                "${groups.of('a').length()} | model-member",
                "${(groups).getClass()} | model-member",
                "${execution.engineServices} | model-member",
                "${execution.getVariables()} | model-member",
                "${execution['class']} | model-member",
                "${task.delete()} | model-member",
                "${words.length()} | model-member",
                "${answer.class.name} | model-member",
                "${dataSource.connection} | model-bean",
                "${dataSource.getConnection()} | model-bean",
                "${level == null ? dataSource.connection : ''} | model-bean",
                "text ${groups.of(dataSource.connection)} | model-bean",
                "${XML('<a/>')} | model-function",
                "${S(x)} | model-function",
                "${dateTime()} | model-function",
                "${groups. | model-expression",
                "${a b} | model-expression"
            })
    void everything_else_is_found(String expression, String code) {
        check(expression);

        assertThat(findings.all()).extracting(finding -> finding.why().code()).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "-", "a[", "groups.of(", "a ? b : "})
    void however_long_or_deep_it_is_the_answer_comes(String step) {
        check("${" + step.repeat(100_000) + "}");
        check("${" + step.repeat(990 / step.length()) + "}");

        assertThat(findings.all()).extracting(finding -> finding.why().code()).contains("model-expression");
    }

    @Test
    void a_finding_names_the_nearest_element() {
        check("${dataSource.connection}");

        Finding finding = findings.all().get(0);
        assertThat(finding.file()).isEqualTo("a.bpmn");
        assertThat(finding.element()).isEqualTo("checkOnSite");
        assertThat(finding.name()).isEqualTo("Check on site");
    }

    private void check(String expression) {
        try {
            Element task = SafeXml.read("<task id='checkOnSite' name='Check on site'><flow/></task>".getBytes(UTF_8))
                    .getDocumentElement();
            new ExpressionCheck(new World(), findings).check("a.bpmn", (Element) task.getFirstChild(), expression);
        } catch (SafeXml.Unreadable malformed) {
            throw new AssertionError(malformed);
        }
    }
}
