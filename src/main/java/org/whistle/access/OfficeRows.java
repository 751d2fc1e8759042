package org.whistle.access;

import static org.whistle.access.AccessMatrix.Row.of;

import java.util.List;
import org.whistle.access.AccessMatrix.Row;

/** What keeps the office running: imports, calendars, rules, checks, accounts. */
final class OfficeRows {

    static final List<Row> ALL = List.of(
            of(Resource.IMPORTS, Action.READ).toAll(Who.CALL_TAKER, Who.ADMINISTRATOR),
            of(Resource.IMPORTS, Action.ADD).toAll(Who.CALL_TAKER, Who.ADMINISTRATOR),
            of(Resource.TRIAGE, Action.CHANGE).toAll(Who.CALL_TAKER, Who.ADMINISTRATOR),
            of(Resource.PLACES, Action.READ).toAll(Who.ANYBODY),
            of(Resource.PLACES, Action.CHANGE)
                    .to(Scope.OWN_COMMUNITY, Who.COMMUNITY_OFFICER)
                    .toAll(Who.ADMINISTRATOR),
            of(Resource.CALENDAR, Action.READ).toAll(Who.STAFF),
            of(Resource.CALENDAR, Action.CHANGE).toAll(Who.ADMINISTRATOR),
            of(Resource.DUTY_PHONES, Action.READ).toAll(Who.STAFF),
            of(Resource.DUTY_PHONES, Action.CHANGE).toAll(Who.ADMINISTRATOR),
            of(Resource.EMERGENCY_MODES, Action.READ).toAll(Who.STAFF),
            of(Resource.EMERGENCY_MODES, Action.CHANGE).to(Scope.OWN_DISTRICT, Who.SUPERVISOR),
            of(Resource.DISPATCH_CHANGES, Action.READ).toAll(Who.SUPERVISOR, Who.MODELER),
            of(Resource.DISPATCH_CHANGES, Action.DECIDE).toAll(Who.MODELER),
            of(Resource.CASE_FILE_CHECK, Action.READ).to(Scope.OWN_DISTRICT, Who.SUPERVISOR),
            of(Resource.METRICS, Action.READ).toAll(Who.SUPERVISOR, Who.ADMINISTRATOR),
            of(Resource.HEALTH, Action.READ).toAll(Who.ANYBODY),
            of(Resource.TEXT_GATEWAY, Action.USE).to(Scope.SIGNATURE, Who.ANYBODY),
            of(Resource.SIGN_IN, Action.USE).to(Scope.OWN, Who.ANYBODY),
            of(Resource.ACCOUNTS, Action.CHANGE).toAll(Who.ADMINISTRATOR),
            of(Resource.PERSONAL_DATA, Action.CHANGE).toAll(Who.DATA_OFFICER),
            of(Resource.OWN_ACCOUNT, Action.CHANGE).to(Scope.OWN, Who.STAFF).toAll(Who.ADMINISTRATOR));

    private OfficeRows() {}
}
