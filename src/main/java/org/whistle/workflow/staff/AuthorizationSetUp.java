package org.whistle.workflow.staff;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.stereotype.Component;
import org.whistle.access.SecurityEvents;

/** Which rights come with a task; see the ADR on task rights. */
@Component
class AuthorizationSetUp extends SpringBootProcessEnginePlugin {

    private final AssignedToAskedListener assignedToAsked;
    private final SecurityEvents events;

    AuthorizationSetUp(AssignedToAskedListener assignedToAsked, SecurityEvents events) {
        this.events = events;
        this.assignedToAsked = assignedToAsked;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setResourceAuthorizationProvider(new NoRowsForTasks());
        engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new AskedTaskChecker())));
        List<BpmnParseListener> parseListeners = new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        parseListeners.add(new EveryUserTask(assignedToAsked));
        engine.setCustomPostBPMNParseListeners(parseListeners);
        List<SessionFactory> sessions = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            sessions.addAll(engine.getCustomSessionFactories());
        }
        sessions.add(new AskedPeopleFactory(events));
        engine.setCustomSessionFactories(sessions);
    }

    private record AskedPeopleFactory(SecurityEvents events) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new ToldRights(events);
        }
    }
}
