package org.whistle.models;

import static org.whistle.models.Expressions.OF_THE_ENGINE;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.whistle.models.Expressions.Use;
import org.whistle.models.ModelFiles.ProcessFile;

/** What processes ask of our code: beans marked {@code @UsedByModels}, and nothing else. */
class ProcessBeansTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private final Map<String, JavaClass> beans = ModelBeans.byName();
    private final Faults faults = new Faults();

    @Test
    void a_service_task_runs_the_delegate_of_its_name() {
        for (ProcessFile file : ModelFiles.processes()) {
            for (ServiceTask task : file.model().getModelElementsByType(ServiceTask.class)) {
                String bean = task.getId() + "Delegate";
                faults.unless(
                        "${%s}".formatted(bean).equals(task.getCamundaDelegateExpression()),
                        file.path(),
                        task.getId(),
                        "set camunda:delegateExpression to \"${%s}\" instead of \"%s\"",
                        bean,
                        task.getCamundaDelegateExpression());
                checkBean(file, task.getId(), bean, JavaDelegate.class);
            }
        }
        faults.assertNone();
    }

    @Test
    void a_listener_is_a_bean_that_listens() {
        Map<String, Class<?>> kinds =
                Map.of("executionListener", ExecutionListener.class, "taskListener", TaskListener.class);
        for (ProcessFile file : ModelFiles.processes()) {
            Expressions.elements(file)
                    .filter(element -> kinds.containsKey(element.getLocalName()))
                    .forEach(listener -> checkBean(
                            file,
                            Expressions.id(listener),
                            listener.getAttribute("delegateExpression").replaceAll("^\\$\\{|}$", ""),
                            kinds.get(listener.getLocalName())));
        }
        faults.assertNone();
    }

    @Test
    void what_is_called_in_an_expression_is_a_method_of_a_bean() {
        for (ProcessFile file : ModelFiles.processes()) {
            for (Use use : Expressions.in(file)) {
                if (use.method() == null || OF_THE_ENGINE.contains(use.name())) {
                    continue;
                }
                JavaClass bean = beans.get(use.name());
                faults.unless(
                        bean != null
                                && bean.getMethods().stream()
                                        .anyMatch(method -> method.getName().equals(use.method())),
                        file.path(),
                        use.element(),
                        "\"${%s}\" needs a bean %s marked @UsedByModels with a method %s; there are %s",
                        use.expression(),
                        use.name(),
                        use.method(),
                        beans.keySet());
            }
        }
        faults.assertNone();
    }

    @Test
    void every_bean_that_models_may_name_is_named_by_one() {
        Set<String> named = ModelFiles.processes().stream()
                .flatMap(file -> Expressions.in(file).stream())
                .map(Use::name)
                .collect(Collectors.toSet());

        beans.forEach((name, type) -> faults.unless(
                named.contains(name),
                SOURCES.resolve(type.getName().replace('.', '/') + ".java"),
                name,
                "remove @UsedByModels or the class, no process names it"));
        faults.assertNone();
    }

    private void checkBean(ProcessFile file, String element, String bean, Class<?> type) {
        faults.unless(
                beans.containsKey(bean) && beans.get(bean).isAssignableTo(type),
                file.path(),
                element,
                "\"${%s}\" needs a bean of that name, a %s marked @UsedByModels; there are %s",
                bean,
                type.getSimpleName(),
                beans.keySet());
    }
}
