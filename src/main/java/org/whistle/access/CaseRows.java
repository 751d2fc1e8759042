package org.whistle.access;

import static org.whistle.access.AccessMatrix.Row.of;

import java.util.List;
import org.whistle.access.AccessMatrix.Row;

/** Requests, the cases they become, and how the work on them is judged. Modelers and administrators see no people. */
final class CaseRows {

    static final List<Row> ALL = List.of(
            of(Resource.RESIDENTS_PAGES, Action.READ).toAll(Who.ANYBODY),
            of(Resource.REQUEST, Action.ADD).toAll(Who.ANYBODY),
            of(Resource.REQUEST, Action.READ).to(Scope.SECRET, Who.RESIDENT),
            of(Resource.REQUEST, Action.CHANGE).to(Scope.SECRET, Who.RESIDENT),
            of(Resource.REQUEST_PICTURES, Action.READ).to(Scope.SECRET, Who.RESIDENT),
            of(Resource.REQUEST_PICTURES, Action.CHANGE).to(Scope.SECRET, Who.RESIDENT),
            of(Resource.CASE, Action.READ)
                    .toAsked()
                    .to(Scope.OWN_DISTRICT, Who.SUPERVISOR)
                    .to(Scope.FACTS, Who.ADMINISTRATOR),
            of(Resource.CONTACT, Action.READ).toAsked().to(Scope.ASKED, Who.SUPERVISOR),
            of(Resource.PICTURES, Action.READ).toAsked().to(Scope.OWN_DISTRICT, Who.SUPERVISOR),
            of(Resource.PICTURES, Action.CHANGE).toAsked().to(Scope.ASKED, Who.SUPERVISOR),
            of(Resource.TIME, Action.CHANGE).toAsked().to(Scope.ASKED, Who.SUPERVISOR),
            of(Resource.QUESTIONS, Action.READ).toAsked().to(Scope.OWN_DISTRICT, Who.SUPERVISOR),
            of(Resource.QUESTIONS, Action.CHANGE).toAsked().to(Scope.ASKED, Who.SUPERVISOR),
            of(Resource.JOINT_MEETING, Action.READ).toAsked().to(Scope.OWN_DISTRICT, Who.SUPERVISOR),
            of(Resource.JOINT_MEETING, Action.CHANGE).toAsked().to(Scope.ASKED, Who.SUPERVISOR),
            of(Resource.RELATIONS, Action.READ)
                    .toAsked()
                    .to(Scope.OWN_DISTRICT, Who.SUPERVISOR)
                    .to(Scope.FACTS, Who.ADMINISTRATOR),
            of(Resource.RELATIONS, Action.CHANGE)
                    .to(Scope.OWN_COMMUNITY, Who.COMMUNITY_OFFICER)
                    .to(Scope.OWN_STREET, Who.STREET_COORDINATOR),
            of(Resource.PUBLICATION, Action.READ).toAsked().to(Scope.OWN_DISTRICT, Who.SUPERVISOR),
            of(Resource.PUBLICATION, Action.CHANGE)
                    .to(Scope.OWN_COMMUNITY, Who.COMMUNITY_OFFICER)
                    .to(Scope.OWN_STREET, Who.STREET_COORDINATOR)
                    .to(Scope.OWN_DISTRICT, Who.SUPERVISOR),
            of(Resource.CALL_BACK, Action.ADD).toAll(Who.CALL_TAKER, Who.SUPERVISOR, Who.ADMINISTRATOR),
            of(Resource.TEAM_DESK, Action.READ)
                    .toOwnUnits()
                    .to(Scope.ASKED, Who.CALL_TAKER)
                    .to(Scope.OWN_DISTRICT, Who.SUPERVISOR)
                    .to(Scope.FACTS, Who.ADMINISTRATOR),
            of(Resource.TEAM_DESK, Action.CHANGE).toAsked().to(Scope.ASKED, Who.SUPERVISOR),
            of(Resource.NOTICES, Action.READ).to(Scope.OWN, Who.STAFF),
            of(Resource.NOTICES, Action.CHANGE).to(Scope.OWN, Who.STAFF),
            of(Resource.SUPERVISION, Action.READ)
                    .to(Scope.OWN_DISTRICT, Who.SUPERVISOR)
                    .toAll(Who.ADMINISTRATOR),
            of(Resource.SUPERVISION, Action.CHANGE)
                    .to(Scope.OWN_DISTRICT, Who.SUPERVISOR)
                    .toAll(Who.ADMINISTRATOR),
            of(Resource.SERVICE_LEVELS, Action.READ)
                    .toOwnUnits()
                    .to(Scope.PART, Who.CALL_TAKER)
                    .to(Scope.OWN_DISTRICT, Who.SUPERVISOR)
                    .toAll(Who.ADMINISTRATOR),
            of(Resource.RATES, Action.READ)
                    .toOwnUnits()
                    .to(Scope.OWN_DISTRICT, Who.SUPERVISOR)
                    .toAll(Who.MODELER, Who.ADMINISTRATOR),
            of(Resource.MARKS, Action.READ)
                    .toOwnUnits()
                    .to(Scope.OWN_DISTRICT, Who.SUPERVISOR)
                    .to(Scope.FACTS, Who.ADMINISTRATOR),
            of(Resource.UNCOUNTED, Action.READ)
                    .to(Scope.OWN_DISTRICT, Who.SUPERVISOR)
                    .toAll(Who.ADMINISTRATOR),
            of(Resource.RATE_SETTINGS, Action.READ).toAll(Who.STAFF),
            of(Resource.RATE_SETTINGS, Action.CHANGE).toAll(Who.SUPERVISOR),
            of(Resource.APPEALS, Action.READ)
                    .toOwnUnits()
                    .to(Scope.OWN_DISTRICT, Who.SUPERVISOR)
                    // where there is no second supervisor, an administrator has to judge, and so has to read
                    .toAll(Who.ADMINISTRATOR),
            of(Resource.APPEALS, Action.CHANGE).toOwnUnits().to(Scope.OWN_DISTRICT, Who.SUPERVISOR),
            of(Resource.EXCLUSIONS, Action.ADD).to(Scope.OWN_DISTRICT, Who.SUPERVISOR),
            of(Resource.SCORES, Action.READ).toOwnUnits().to(Scope.OWN_DISTRICT, Who.SUPERVISOR),
            of(Resource.SCORES, Action.ADD).toOwnUnits().to(Scope.OWN_DISTRICT, Who.SUPERVISOR),
            of(Resource.ASSESSMENTS, Action.READ)
                    .to(Scope.OWN_CELL, Who.GRID_WORKER)
                    .to(Scope.OWN_COMMUNITY, Who.COMMUNITY_OFFICER)
                    .to(Scope.OWN_STREET, Who.STREET_COORDINATOR)
                    .to(Scope.OWN_DISTRICT, Who.SUPERVISOR),
            of(Resource.ASSESSMENTS, Action.CHANGE)
                    .to(Scope.OWN_CELL, Who.GRID_WORKER)
                    .to(Scope.OWN_COMMUNITY, Who.COMMUNITY_OFFICER)
                    .to(Scope.OWN_STREET, Who.STREET_COORDINATOR)
                    .to(Scope.OWN_DISTRICT, Who.SUPERVISOR),
            of(Resource.ASSESSMENT_WEIGHTS, Action.READ).toAll(Who.STAFF),
            of(Resource.ASSESSMENT_WEIGHTS, Action.CHANGE).toAll(Who.SUPERVISOR));

    private CaseRows() {}
}
