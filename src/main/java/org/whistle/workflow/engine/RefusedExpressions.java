package org.whistle.workflow.engine;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;

/** Tells the security log of expressions that reached for what is not theirs. */
@Component
class RefusedExpressions implements BiConsumer<Object, String> {

    /** A member may be computed from anything; only what looks like one is written down. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]{1,40}");

    private final ObjectProvider<SecurityEvents> events;
    private final ObjectProvider<Actor> actor;

    /** Both are asked for late, because the engine is made before them. */
    RefusedExpressions(ObjectProvider<SecurityEvents> events, ObjectProvider<Actor> actor) {
        this.events = events;
        this.actor = actor;
    }

    @Override
    public void accept(Object base, String member) {
        events.getObject()
                .happened(
                        SecurityEvent.EXPRESSION_REFUSED,
                        actor.getObject().signedInOr(Actor.SYSTEM),
                        Map.of(
                                "of",
                                base.getClass().getSimpleName(),
                                "member",
                                NAME.matcher(member).matches() ? member : "-"));
    }
}
