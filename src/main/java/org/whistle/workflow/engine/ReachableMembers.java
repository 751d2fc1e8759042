package org.whistle.workflow.engine;

import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.springframework.aop.support.AopUtils;
import org.whistle.workflow.ModelMembers;

/**
 * Which members of which objects an expression may use: those of the beans marked for models, the business key and the
 * ids of an execution, and the single result of a decision. A text or a number has no members here: from any object one
 * step leads to its class, and from there to everything.
 */
final class ReachableMembers extends BeanELResolver {

    private static final Set<String> OF_EXECUTION =
            Set.of("processBusinessKey", "businessKey", "processInstanceId", "currentActivityId");
    private static final String OF_DECISION = "getSingleResult";

    private final BiConsumer<Object, String> told;

    /** @param told hears of everything that is refused: the object, and the member that was asked for */
    ReachableMembers(BiConsumer<Object, String> told) {
        super(true);
        this.told = told;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null && !isReadable(base, String.valueOf(property))) {
            throw refused(base, property);
        }
        return super.getValue(context, base, property);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base != null && !isCallable(base, String.valueOf(method))) {
            throw refused(base, method);
        }
        return super.invoke(context, base, method, types, arguments);
    }

    private static boolean isReadable(Object base, String property) {
        return base instanceof DelegateExecution && OF_EXECUTION.contains(property);
    }

    private static boolean isCallable(Object base, String method) {
        return base instanceof DmnDecisionResult
                ? OF_DECISION.equals(method)
                : ModelMembers.isCallable(AopUtils.getTargetClass(base), method);
    }

    private ProcessEngineException refused(Object base, Object member) {
        told.accept(base, String.valueOf(member));
        return new ProcessEngineException("An expression may not use \"%s\" of a %s; see docs/modelling.md"
                .formatted(member, base.getClass().getSimpleName()));
    }
}
