package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupMappingTest {

    private final GroupMapping mapping = GroupMapping.of(" 网格员=role-grid-worker, /city/Mishi=grid-330105001052,");

    @Test
    void their_groups_become_ours_and_those_it_does_not_know_nothing() {
        assertThat(mapping.of(List.of("网格员", "/city/Mishi", "all-people")))
                .containsExactlyInAnyOrder("role-grid-worker", "grid-330105001052");
        assertThat(mapping.of(List.of("role-administrator"))).isEmpty();
    }

    @Test
    void a_role_that_there_is_not_stops_the_start() {
        assertThatThrownBy(() -> GroupMapping.of("x=role-king")).hasMessageContaining("WHISTLE_OIDC_GROUPS");
        assertThatThrownBy(() -> GroupMapping.of("x")).hasMessageContaining("WHISTLE_OIDC_GROUPS");
    }

    @Test
    void a_claim_may_be_a_list_or_one_name_or_missing() {
        assertThat(GroupMapping.names(Map.of("groups", List.of("a", "b")), "groups"))
                .containsExactly("a", "b");
        assertThat(GroupMapping.names(Map.of("groups", "a"), "groups")).containsExactly("a");
        assertThat(GroupMapping.names(Map.of(), "groups")).isEmpty();
    }
}
