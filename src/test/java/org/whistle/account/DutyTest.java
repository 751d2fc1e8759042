package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whistle.access.Role;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;

class DutyTest {

    private final Organisation organisation = mock(Organisation.class);
    private final Duty duty = new Duty(organisation);

    @Test
    void without_units_only_roles_that_work_in_none_can_be_given() {
        when(organisation.all()).thenReturn(List.of());

        assertThat(duty.givable())
                .containsExactly(Role.CALL_TAKER, Role.SUPERVISOR, Role.MODELER, Role.ADMINISTRATOR, Role.DATA_OFFICER);
    }

    @Test
    void what_only_stands_for_a_unit_is_none() {
        when(organisation.all())
                .thenReturn(List.of(
                        new Unit("330105001", Unit.Kind.STREET, "米市巷街道", "Mishi Lane", null),
                        new Unit(Unit.STREET, Unit.Kind.DEPARTMENT, "街道", "the street", null)));

        assertThat(duty.givable())
                .contains(Role.STREET_COORDINATOR)
                .doesNotContain(Role.DEPARTMENT_HANDLER, Role.GRID_WORKER, Role.COMMUNITY_OFFICER);
    }
}
