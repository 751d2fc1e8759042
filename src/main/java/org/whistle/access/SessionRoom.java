package org.whistle.access;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.session.ManagerBase;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Sessions are in memory, so there is a last wall to their number. */
@Component
class SessionRoom implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final SessionLimits limits;

    SessionRoom(SessionLimits limits) {
        this.limits = limits;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        // the manager of sessions is there when the context starts, and not before
        server.addContextCustomizers(context -> context.addLifecycleListener(event -> {
            if (Lifecycle.START_EVENT.equals(event.getType()) && context.getManager() instanceof ManagerBase manager) {
                manager.setMaxActiveSessions(limits.most());
            }
        }));
    }
}
