package org.whistle.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.env.MockEnvironment;

/** A bean that is there. */
record Given<T>(T getObject) implements ObjectProvider<T> {

    static <T> ObjectProvider<T> of(T bean) {
        return new Given<>(bean);
    }

    static Entrance entrance(SessionTimes times) {
        SecurityEvents events = new SecurityEvents(event -> {});
        return new Entrance(
                times,
                new SessionTokens(false),
                new FreshProof(times),
                new SessionsOfOne(new SessionLimits(new MockEnvironment()), events),
                events);
    }

    @Override
    public T getIfAvailable() {
        return getObject;
    }
}
