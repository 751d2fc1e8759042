package org.whistle.workflow.loop;

import org.whistle.access.Role;
import org.whistle.casework.Adjudicator;
import org.whistle.casework.Rulings;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.workflow.UsedByModels;

/** Which group is asked to do a task; models name it {@code ${candidateGroups…}}. One group a task. */
@UsedByModels
public class CandidateGroups {

    private final Organisation organisation;
    private final Rulings rulings;

    CandidateGroups(Organisation organisation, Rulings rulings) {
        this.organisation = organisation;
        this.rulings = rulings;
    }

    /** The grid workers of the community. */
    public String grid(String community) {
        return "grid-" + community;
    }

    public String community(String community) {
        return "community-" + community;
    }

    /** The street above the community. */
    public String street(String community) {
        return "street-" + organisation.streetOf(community);
    }

    /** The department; its short name may stand for the request's own street, community or district. */
    public String department(String department, String community) {
        return switch (department) {
            case Unit.STREET -> street(community);
            case Unit.COMMUNITY -> community(community);
            case Unit.DISTRICT -> supervisors();
            default -> "department-" + department;
        };
    }

    /** Who rules on what the department has returned: the street, or the district above it. */
    public String adjudicator(String trackingNumber, String department, String community) {
        return rulings.adjudicator(trackingNumber, department) == Adjudicator.STREET
                ? street(community)
                : supervisors();
    }

    /** Who decides on more time: {@code STREET} or {@code SUPERVISOR}. */
    public String approver(String approver, String community) {
        return "STREET".equals(approver) ? street(community) : supervisors();
    }

    public String callTakers() {
        return Role.CALL_TAKER.group();
    }

    public String supervisors() {
        return Role.SUPERVISOR.group();
    }
}
