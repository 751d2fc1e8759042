package org.whistle.workflow;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.util.ClassUtils;

/**
 * Which methods of a bean an expression may call: what the bean itself offers in public. A delegate or a listener is
 * named as a whole and never called, because only the engine knows when; what a proxy or every object has besides is
 * no business of a model.
 */
public final class ModelMembers {

    private static final List<Class<?>> RUN_BY_THE_ENGINE =
            List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

    private static final ClassValue<List<Method>> OF_BEANS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return found(ClassUtils.getUserClass(type));
        }
    };

    private ModelMembers() {}

    /** @return whether an expression may call a method of that name on a bean of the type */
    public static boolean isCallable(Class<?> bean, String method) {
        return OF_BEANS.get(bean).stream().anyMatch(known -> known.getName().equals(method));
    }

    /** @return whether it may call it with so many arguments */
    public static boolean isCallable(Class<?> bean, String method, int arguments) {
        return OF_BEANS.get(bean).stream()
                .anyMatch(known -> known.getName().equals(method) && known.getParameterCount() == arguments);
    }

    private static List<Method> found(Class<?> type) {
        if (!type.isAnnotationPresent(UsedByModels.class)
                || RUN_BY_THE_ENGINE.stream().anyMatch(run -> run.isAssignableFrom(type))) {
            return List.of();
        }
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() == type)
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> Arrays.stream(Object.class.getMethods())
                        .noneMatch(general -> general.getName().equals(method.getName())))
                .toList();
    }
}
