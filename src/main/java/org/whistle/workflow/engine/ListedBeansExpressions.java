package org.whistle.workflow.engine;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * Expressions of models, filters, queries, listeners and forms reach variables, the listed beans and what
 * {@link ReachableMembers} lets through; no class, and so no code, whoever wrote them. The functions of filters are
 * there, those that libraries add (reading XML, for one) are not.
 */
final class ListedBeansExpressions extends JuelExpressionManager {

    /** What our filters ask: who is signed in, the own groups, and the time. */
    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now");

    private final BiConsumer<Object, String> told;

    /** @param told see {@link ReachableMembers} */
    ListedBeansExpressions(Map<Object, Object> listed, BiConsumer<Object, String> told) {
        super(listed);
        this.told = told;
    }

    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new ReadOnlyMapELResolver(beans));
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        resolvers.add(new ReachableMembers(told));
        return resolvers;
    }
}
