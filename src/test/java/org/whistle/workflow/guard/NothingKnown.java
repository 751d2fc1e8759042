package org.whistle.workflow.guard;

import java.util.Optional;
import java.util.Set;

/** A world without beans and models, in which every name is asked for in vain. */
class NothingKnown implements Known {

    @Override
    public Optional<Class<?>> listedBean(String name) {
        return Optional.empty();
    }

    @Override
    public boolean isBean(String name) {
        return false;
    }

    @Override
    public boolean isTopic(String topic) {
        return false;
    }

    @Override
    public boolean isProcess(String key) {
        return false;
    }

    @Override
    public boolean isDecision(String key) {
        return false;
    }

    @Override
    public boolean isForm(String key) {
        return false;
    }

    @Override
    public Set<String> formsBeside() {
        return Set.of();
    }
}
