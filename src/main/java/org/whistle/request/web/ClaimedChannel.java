package org.whistle.request.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;
import org.whistle.request.Channel;

/**
 * The channel of what a program files. What came by telephone, or was seen on a patrol, only somebody with an account can
 * say: it decides whether anybody still looks on site. From others it counts as filed on the web, and is not refused: their
 * programs may always have named one. The embedded sample believes everybody, so that all channels can be tried.
 */
@Component
class ClaimedChannel {

    private static final Set<Channel> OF_ANYBODY = EnumSet.of(Channel.PORTAL, Channel.OPEN311);
    /** Mail and imports come through doors of their own. */
    private static final Set<Channel> OF_STAFF =
            EnumSet.of(Channel.PORTAL, Channel.OPEN311, Channel.HOTLINE, Channel.PATROL, Channel.VISIT);

    private final Actor actor;
    private final boolean isSample;

    ClaimedChannel(Actor actor, Environment environment) {
        this.actor = actor;
        this.isSample = !environment.containsProperty("spring.datasource.url");
    }

    /** @param claimed null for none */
    Channel believed(Channel claimed) {
        if (claimed == null || isSample) {
            return claimed;
        }
        boolean isStaff = !actor.signedInOr(Actor.RESIDENT).equals(Actor.RESIDENT);
        return (isStaff ? OF_STAFF : OF_ANYBODY).contains(claimed) ? claimed : Channel.PORTAL;
    }
}
