package org.whistle.access;

import static org.whistle.access.Action.ADD;
import static org.whistle.access.Action.CHANGE;
import static org.whistle.access.Action.DECIDE;
import static org.whistle.access.Action.READ;
import static org.whistle.access.Route.ANY;
import static org.whistle.access.Route.desk;
import static org.whistle.access.Route.door;

import java.util.List;

/** The staff's part of our API. A page or door to come: one line here, and a row in the matrix where there is none yet. */
final class StaffRoutes {

    static final RouteTable TABLE = new RouteTable(List.of(
            // what is done beside a task, by those whom it asks; only the task tells who that is
            desk("GET", "/api/cases", Resource.CASE, READ),
            desk("GET", "/api/cases/of-task/{taskId}", Resource.CASE, READ),
            desk("GET", "/api/cases/of-task/{taskId}/decisions", Resource.CASE, READ),
            desk("POST", "/api/cases/of-task/{taskId}/contact", Resource.CONTACT, READ),
            // whoever only asks is told that each look is written down, and so is a POST
            desk("GET", "/api/cases/of-task/{taskId}/contact", Resource.CONTACT, READ),
            desk("POST", "/api/cases/of-task/{taskId}/contacts", Resource.TIME, CHANGE),
            desk("POST", "/api/cases/of-task/{taskId}/extensions", Resource.TIME, CHANGE),
            desk("POST", "/api/cases/of-task/{taskId}/resumption", Resource.TIME, CHANGE),
            desk("GET", "/api/cases/of-task/{taskId}/questions", Resource.QUESTIONS, READ),
            desk("GET", "/api/cases/of-task/{taskId}/questions/terms", Resource.QUESTIONS, READ),
            desk("POST", "/api/cases/of-task/{taskId}/questions", Resource.QUESTIONS, CHANGE),
            desk("POST", "/api/cases/of-task/{taskId}/questions/{id}/withdrawal", Resource.QUESTIONS, CHANGE),
            desk("POST", "/api/cases/of-task/{taskId}/attachments", Resource.PICTURES, CHANGE),
            desk("POST", "/api/cases/of-task/{taskId}/attachments/{id}/withdrawal", Resource.PICTURES, CHANGE),
            desk("GET", "/api/cases/of-task/{taskId}/attachments/{id}", Resource.PICTURES, READ),
            desk("GET", "/api/cases/of-task/{taskId}/meeting", Resource.JOINT_MEETING, READ),
            desk(ANY, "/api/cases/of-task/{taskId}/meeting/**", Resource.JOINT_MEETING, CHANGE),
            desk("GET", "/api/cases/of-task/{taskId}/relations", Resource.RELATIONS, READ),
            desk("POST", "/api/cases/of-task/{taskId}/merge", Resource.RELATIONS, CHANGE),
            desk("POST", "/api/cases/of-task/{taskId}/unmerge", Resource.RELATIONS, CHANGE),
            desk("POST", "/api/cases/of-task/{taskId}/split", Resource.RELATIONS, CHANGE),
            // to those whose case it is not, there is no such case
            desk("GET", "/api/cases/of-number/{trackingNumber}/relations", Resource.RELATIONS, CHANGE),
            desk("POST", "/api/cases/of-number/{trackingNumber}/merge", Resource.RELATIONS, CHANGE),
            desk("POST", "/api/cases/of-number/{trackingNumber}/unmerge", Resource.RELATIONS, CHANGE),
            desk("GET", "/api/cases/of-task/{taskId}/publication", Resource.PUBLICATION, READ),
            desk("POST", "/api/cases/of-number/{trackingNumber}/publication", Resource.PUBLICATION, CHANGE),
            door("POST", "/api/cases/of-number/{trackingNumber}/call-back", Resource.CALL_BACK, ADD),
            desk("POST", "/api/cases/of-number/{trackingNumber}/scores", Resource.SCORES, ADD),
            desk("POST", "/api/cases/of-number/{trackingNumber}/appeals", Resource.APPEALS, CHANGE),
            door("POST", "/api/cases/of-number/{trackingNumber}/exclusions", Resource.EXCLUSIONS, ADD),
            desk("GET", "/api/cases/of-number/{trackingNumber}/appeals/pictures", Resource.APPEALS, READ),
            desk("GET", "/api/cases/of-number/{trackingNumber}/appeals/pictures/{id}", Resource.APPEALS, READ),
            desk("GET", "/api/appeals", Resource.APPEALS, READ),
            desk("GET", "/api/appeals/grounds", Resource.RATE_SETTINGS, READ),
            desk("GET", "/api/appeals/{id}", Resource.APPEALS, READ),
            desk("POST", "/api/appeals/{id}/withdrawal", Resource.APPEALS, CHANGE),
            // the tasks of one's own teams, and for supervisors and administrators those of others
            door("GET", "/api/desk", Resource.TEAM_DESK, READ),
            door("GET", "/api/desk/tasks", Resource.TEAM_DESK, READ),
            door("GET", "/api/desk/workload", Resource.TEAM_DESK, READ),
            door("POST", "/api/desk/claims", Resource.TEAM_DESK, CHANGE),
            door("POST", "/api/desk/results", Resource.TEAM_DESK, CHANGE),
            door("GET", "/api/notices", Resource.NOTICES, READ),
            desk("POST", "/api/notices/{id}/read", Resource.NOTICES, CHANGE),
            door("GET", "/api/supervision/**", Resource.SUPERVISION, READ),
            door("POST", "/api/supervision/retries/**", Resource.SUPERVISION, CHANGE),
            door("POST", "/api/supervision/hand-overs", Resource.SUPERVISION, CHANGE),
            door("POST", "/api/supervision/cases/**", Resource.SUPERVISION, CHANGE),
            door("GET", "/api/engine-note", Resource.ENGINE_OPERATION, READ),
            desk("GET", "/api/service-levels", Resource.SERVICE_LEVELS, READ),
            desk("GET", "/api/scores/units", Resource.SCORES, READ),
            desk("GET", "/api/scores/open", Resource.SCORES, READ),
            door("GET", "/api/assessments/weights", Resource.ASSESSMENT_WEIGHTS, READ),
            door("PUT", "/api/assessments/weights", Resource.ASSESSMENT_WEIGHTS, CHANGE),
            desk("GET", "/api/assessments", Resource.ASSESSMENTS, READ),
            desk("PUT", "/api/assessments/{month}/{community}", Resource.ASSESSMENTS, CHANGE),
            door("GET", "/api/rates/weights", Resource.RATE_SETTINGS, READ),
            door("GET", "/api/rates/standards", Resource.RATE_SETTINGS, READ),
            door("PUT", "/api/rates/weights", Resource.RATE_SETTINGS, CHANGE),
            door("PUT", "/api/rates/standards", Resource.RATE_SETTINGS, CHANGE),
            door("GET", "/api/rates/uncounted", Resource.UNCOUNTED, READ),
            desk("GET", "/api/rates", Resource.RATES, READ),
            desk("GET", "/api/rates/marks", Resource.MARKS, READ),
            desk("GET", "/api/rates/marks/of-number/{trackingNumber}", Resource.MARKS, READ),
            door("POST", "/api/imports", Resource.IMPORTS, ADD),
            door("GET", "/api/imports/**", Resource.IMPORTS, READ),
            door(ANY, "/api/triage/**", Resource.TRIAGE, CHANGE),
            door(ANY, "/triage/**", Resource.TRIAGE, CHANGE),
            door("PUT", "/api/buildings", Resource.PLACES, CHANGE),
            door("GET", "/api/calendar/**", Resource.CALENDAR, READ),
            door("PUT", "/api/calendar/**", Resource.CALENDAR, CHANGE),
            door("GET", "/api/working-hours/**", Resource.CALENDAR, READ),
            door("PUT", "/api/working-hours/**", Resource.CALENDAR, CHANGE),
            door("GET", "/api/duty-phones", Resource.DUTY_PHONES, READ),
            door("PUT", "/api/duty-phones/{unit}", Resource.DUTY_PHONES, CHANGE),
            door(ANY, "/duty-phones/**", Resource.DUTY_PHONES, CHANGE),
            door("GET", "/api/working-time", Resource.CALENDAR, READ),
            door("GET", "/api/emergency-modes", Resource.EMERGENCY_MODES, READ),
            door("POST", "/api/emergency-modes/**", Resource.EMERGENCY_MODES, CHANGE),
            door("GET", "/api/dispatch-changes", Resource.DISPATCH_CHANGES, READ),
            door("POST", "/api/dispatch-changes/{id}/decision", Resource.DISPATCH_CHANGES, DECIDE),
            door("GET", "/api/case-files/**", Resource.CASE_FILE_CHECK, READ),
            door(ANY, "/api/accounts/**", Resource.ACCOUNTS, CHANGE),
            door(ANY, "/accounts/**", Resource.ACCOUNTS, CHANGE),
            door(ANY, "/account/**", Resource.OWN_ACCOUNT, CHANGE),
            door(ANY, "/api/personal-data/**", Resource.PERSONAL_DATA, CHANGE),
            door(ANY, "/personal-data/**", Resource.PERSONAL_DATA, CHANGE),
            door("GET", "/actuator/prometheus", Resource.METRICS, READ)));

    private StaffRoutes() {}
}
