package org.whistle.workflow.engine;

import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.springframework.aop.support.AopUtils;
import org.whistle.workflow.UsedByModels;

/**
 * Which members of which objects an expression may use: those of the beans marked for models, the business key and the
 * ids of an execution, and the single result of a decision. A text or a number has no members here: from any object one
 * step leads to its class, and from there to everything.
 */
final class ReachableMembers extends BeanELResolver {

    private static final Set<String> OF_EXECUTION =
            Set.of("processBusinessKey", "businessKey", "processInstanceId", "currentActivityId");
    private static final String OF_DECISION = "getSingleResult";

    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("getClass", "hashCode", "notify", "notifyAll", "wait", "toString");

    ReachableMembers() {
        super(true);
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
                : AopUtils.getTargetClass(base).isAnnotationPresent(UsedByModels.class)
                        && !OF_EVERY_OBJECT.contains(method);
    }

    private static ProcessEngineException refused(Object base, Object member) {
        return new ProcessEngineException("An expression may not use \"%s\" of a %s; see docs/modelling.md"
                .formatted(member, base.getClass().getSimpleName()));
    }
}
