package org.whistle.access;

/** What somebody does for the city; see the glossary. */
public enum Role {
    GRID_WORKER,
    COMMUNITY_OFFICER,
    STREET_COORDINATOR,
    DEPARTMENT_HANDLER,
    CALL_TAKER,
    SUPERVISOR,
    MODELER,
    ADMINISTRATOR,
    DATA_OFFICER;

    /** The group that all people of the role are in. */
    public String group() {
        return "role-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
