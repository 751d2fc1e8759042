package org.whistle.access;

import org.springframework.beans.factory.ObjectProvider;

/** A bean that is there. */
record Given<T>(T getObject) implements ObjectProvider<T> {

    static <T> ObjectProvider<T> of(T bean) {
        return new Given<>(bean);
    }

    @Override
    public T getIfAvailable() {
        return getObject;
    }
}
