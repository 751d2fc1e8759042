package org.whistle.workflow.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;
import org.whistle.workflow.UsedByModels;

/** The beans that expressions may name: those marked {@link UsedByModels}, and no others. */
final class ListedBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;
    private final Set<String> listed;

    ListedBeans(ListableBeanFactory beans) {
        this.beans = beans;
        this.listed = Set.of(beans.getBeanNamesForAnnotation(UsedByModels.class));
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String key && listed.contains(key);
    }

    /** Asked for late, because most of the beans need the engine, and the engine is made with this map. */
    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return listed.stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
