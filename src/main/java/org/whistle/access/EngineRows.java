package org.whistle.access;

import static org.whistle.access.AccessMatrix.Row.of;

import java.util.List;
import org.whistle.access.AccessMatrix.Row;

/** The engine and its web applications. What stands here without anybody is closed for good. */
final class EngineRows {

    static final List<Row> ALL = List.of(
            of(Resource.ENGINE_READING, Action.READ).to(Scope.ENGINE, Who.STAFF),
            of(Resource.TASKS, Action.READ)
                    .toAsked()
                    .to(Scope.OWN_DISTRICT, Who.SUPERVISOR)
                    .toAll(Who.ADMINISTRATOR),
            of(Resource.TASKS, Action.USE)
                    .toAsked()
                    .to(Scope.ASKED, Who.SUPERVISOR)
                    .toAll(Who.ADMINISTRATOR),
            of(Resource.TASK_PARTIES, Action.CHANGE).toAll(Who.ADMINISTRATOR),
            // words of people, which do not belong into the engine
            of(Resource.ENGINE_NOTES, Action.CHANGE),
            of(Resource.DEFINITIONS, Action.READ)
                    .toAll(
                            Who.GRID_WORKER,
                            Who.COMMUNITY_OFFICER,
                            Who.STREET_COORDINATOR,
                            Who.DEPARTMENT_HANDLER,
                            Who.CALL_TAKER,
                            Who.SUPERVISOR,
                            Who.MODELER,
                            Who.ADMINISTRATOR),
            of(Resource.DEFINITIONS, Action.CHANGE).toAll(Who.ADMINISTRATOR),
            of(Resource.DECISION_TABLES, Action.READ).toAll(Who.SUPERVISOR, Who.MODELER, Who.ADMINISTRATOR),
            of(Resource.DECISION_TABLES, Action.CHANGE).toAll(Who.ADMINISTRATOR),
            of(Resource.DEPLOYMENTS, Action.READ).toAll(Who.MODELER, Who.ADMINISTRATOR),
            of(Resource.DEPLOYMENTS, Action.ADD).toAll(Who.MODELER, Who.ADMINISTRATOR),
            of(Resource.DEPLOYMENTS, Action.DELETE).toAll(Who.ADMINISTRATOR),
            of(Resource.INSTANCES, Action.READ)
                    .to(Scope.OWN_DISTRICT, Who.SUPERVISOR)
                    .toAll(Who.ADMINISTRATOR),
            of(Resource.INSTANCES, Action.CHANGE).toAll(Who.ADMINISTRATOR),
            of(Resource.JOBS, Action.CHANGE).toAll(Who.ADMINISTRATOR),
            of(Resource.ENGINE_HISTORY, Action.CHANGE).toAll(Who.ADMINISTRATOR),
            of(Resource.FILTERS, Action.CHANGE).toAll(Who.ADMINISTRATOR),
            of(Resource.USERS, Action.CHANGE).toAll(Who.ADMINISTRATOR),
            of(Resource.AUTHORIZATIONS, Action.CHANGE).toAll(Who.ADMINISTRATOR),
            of(Resource.ENGINE_OPERATION, Action.READ).toAll(Who.ADMINISTRATOR),
            of(Resource.ENGINE_OPERATION, Action.CHANGE).toAll(Who.ADMINISTRATOR),
            of(Resource.ENGINE_SETUP, Action.USE),
            of(Resource.TASKLIST, Action.USE)
                    .toAll(
                            Who.GRID_WORKER,
                            Who.COMMUNITY_OFFICER,
                            Who.STREET_COORDINATOR,
                            Who.DEPARTMENT_HANDLER,
                            Who.CALL_TAKER,
                            Who.SUPERVISOR,
                            Who.ADMINISTRATOR),
            of(Resource.COCKPIT, Action.USE).toAll(Who.SUPERVISOR, Who.MODELER, Who.ADMINISTRATOR),
            of(Resource.ADMIN, Action.USE).toAll(Who.ADMINISTRATOR),
            of(Resource.WELCOME, Action.USE).to(Scope.OWN, Who.STAFF),
            of(Resource.APPLICATION_FILES, Action.READ).toAll(Who.ANYBODY));

    private EngineRows() {}
}
