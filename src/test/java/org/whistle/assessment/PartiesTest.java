package org.whistle.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whistle.access.Role;
import org.whistle.organisation.Unit;

/** Who speaks for which party. */
class PartiesTest {

    private static final Unit MISHI = community("330105001052", "330105001");
    private static final Map<String, Unit> UNITS = Map.of(
            MISHI.code(),
            MISHI,
            "330105001053",
            community("330105001053", "330105001"),
            "330105002001",
            community("330105002001", "330105002"));

    private final Parties parties = new Parties(code -> Optional.ofNullable(UNITS.get(code)));

    @Test
    void a_grid_speaks_about_the_others_of_its_street_only() {
        assertThat(grid(Role.GRID_WORKER, "330105001053")).contains("330105001053");
        assertThat(grid(Role.GRID_WORKER, MISHI.code())).as("its own").isEmpty();
        assertThat(grid(Role.GRID_WORKER, "330105002001"))
                .as("of another street")
                .isEmpty();
        assertThat(grid(Role.COMMUNITY_OFFICER, "330105001053"))
                .as("no grid worker")
                .isEmpty();
    }

    @Test
    void each_of_the_others_speaks_for_one_party() {
        assertThat(parties.spokenFor(MISHI, caller(Role.STREET_COORDINATOR, "330105001")))
                .containsExactly(Party.STREET);
        assertThat(parties.spokenFor(MISHI, caller(Role.STREET_COORDINATOR, "330105002")))
                .isEmpty();
        assertThat(parties.spokenFor(MISHI, caller(Role.COMMUNITY_OFFICER, MISHI.code())))
                .containsExactly(Party.SELF);
        assertThat(parties.spokenFor(MISHI, caller(Role.SUPERVISOR))).containsExactly(Party.THIRD_PARTY);
        assertThat(parties.spokenFor(MISHI, caller(Role.ADMINISTRATOR))).isEmpty();
    }

    private Optional<String> grid(Role role, String unit) {
        return parties.scorer(Party.GRID, MISHI, caller(role, unit));
    }

    private static Caller caller(Role role, String... units) {
        return new Caller("somebody", Set.copyOf(Arrays.asList(units)), Set.of(role.group()));
    }

    private static Unit community(String code, String street) {
        return new Unit(code, Unit.Kind.COMMUNITY, code, code, street);
    }
}
