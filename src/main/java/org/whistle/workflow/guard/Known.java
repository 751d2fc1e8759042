package org.whistle.workflow.guard;

import java.util.Optional;
import java.util.Set;

/** What a model may ask for: beans, and models that are deployed or come along. */
interface Known {

    /** @return the type of a bean that models may use */
    Optional<Class<?>> listedBean(String name);

    /** @return whether there is such a bean, open to models or not */
    boolean isBean(String name);

    /** @return whether work of that kind is fetched from outside; see {@code whistle.external-topics} */
    boolean isTopic(String topic);

    boolean isProcess(String key);

    boolean isDecision(String key);

    boolean isForm(String key);

    /** @return the forms that come along in the same deployment */
    Set<String> formsBeside();
}
