package org.whistle.meeting;

import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/**
 * Who sits at a joint meeting.
 *
 * @param department the code of a department; null for every other kind
 * @param name of an organisation, never of a person; needed for {@code OTHER}, else it may be null
 */
public record Party(PartyKind kind, String department, String name) {

    private static final int LONGEST_NAME = 100;

    /** @throws Refusal when a department has no code, or another party has no name */
    public Party {
        if (kind == null) {
            throw Refusal.invalid("kind", "required");
        }
        department = kind == PartyKind.DEPARTMENT ? Require.text("department", department, 40) : null;
        name = switch (kind) {
            case DEPARTMENT, RESIDENTS -> null;
            case OTHER -> Require.text("name", name, LONGEST_NAME);
            default -> Require.optionalText("name", name, LONGEST_NAME);
        };
    }

    /** Whether it is the street that holds the meeting, under whichever name. */
    boolean isStreet() {
        return kind == PartyKind.STREET || Unit.STREET.equals(department);
    }

    /** @return what nobody else at the meeting may be */
    Object identity() {
        return isStreet() ? Unit.STREET : this;
    }

    /** @return what may be published of it: the department's code, else its kind */
    public String code() {
        return department == null ? kind.name() : department;
    }
}
