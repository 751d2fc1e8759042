package org.whistle.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.whistle.workflow.ModelMembers;

/** docs/modelling.md names every bean that models may use, and what an expression may call on it. */
class BeansForAuthorsTest {

    private static final Path PAGE = Path.of("docs", "modelling.md");
    private static final String BEGIN = "<!-- generated:beans -->";
    private static final String END = "<!-- /generated -->";

    @Test
    void the_page_for_authors_names_every_bean() throws IOException {
        String text = Files.readString(PAGE);
        String expected = table();

        assertThat(text).contains(BEGIN, END);
        assertThat(text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END))
                        .strip())
                .as("the beans in %s; put this between the marks:%n%n%s%n", PAGE, expected)
                .isEqualTo(expected);
    }

    private static String table() {
        Map<String, Class<?>> beans = new TreeMap<>();
        ModelBeans.byName().forEach((name, type) -> beans.put(name, type.reflect()));
        Stream<String> head = Stream.of("| bean | is | an expression may call |", "|---|---|---|");
        Stream<String> rows = beans.entrySet().stream().map(bean -> "| `%s` | %s | %s |"
                .formatted(bean.getKey(), kind(bean.getValue()), calls(bean.getValue())));
        return Stream.concat(head, rows).collect(Collectors.joining("\n"));
    }

    private static String kind(Class<?> type) {
        String kinds = Map.of(
                        JavaDelegate.class, "delegate",
                        ExecutionListener.class, "execution listener",
                        TaskListener.class, "task listener")
                .entrySet()
                .stream()
                .filter(kind -> kind.getKey().isAssignableFrom(type))
                .map(Map.Entry::getValue)
                .sorted()
                .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? "answers" : kinds;
    }

    private static String calls(Class<?> type) {
        String calls = Arrays.stream(type.getMethods())
                .filter(method -> ModelMembers.isCallable(type, method.getName(), method.getParameterCount()))
                .map(BeansForAuthorsTest::signature)
                .sorted()
                .collect(Collectors.joining(" "));
        return calls.isEmpty() ? "–" : calls;
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getGenericParameterTypes())
                .map(Type::getTypeName)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.joining(", ", "`" + method.getName() + "(", ")`"));
    }
}
