package org.whistle.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.OtherDistrict;
import org.whistle.testing.WholeApplication;

@WholeApplication
class DistrictsTest {

    private static final String SAMPLE = "330105";

    @Autowired
    private Districts districts;

    @Autowired
    private OtherDistrict other;

    @Test
    void where_there_is_one_district_everybody_works_for_it() {
        assertThat(of("somebody")).containsExactly(SAMPLE);
    }

    @Test
    void where_there_are_several_the_list_of_staff_or_a_group_says_it_and_nothing_is_guessed() {
        other.during(() -> {
            assertThat(of("somebody")).isEmpty();
            assertThat(of("somebody", "district-" + OtherDistrict.DISTRICT)).containsExactly(OtherDistrict.DISTRICT);
            assertThat(of("supervisor")).containsExactly(SAMPLE);
            assertThat(of("supervisor", "district-" + OtherDistrict.DISTRICT))
                    .containsExactlyInAnyOrder(SAMPLE, OtherDistrict.DISTRICT);
            assertThat(of("somebody", "district-330100")).as("the city").hasSize(2);
        });
    }

    @Test
    void a_unit_belongs_to_the_district_above_it() {
        assertThat(districts.above("330105001052")).contains(SAMPLE);
        assertThat(districts.above("330100")).isEmpty();
        assertThat(districts.unitsOf(SAMPLE))
                .extracting(Unit::code)
                .contains("330105001052")
                .doesNotContain(SAMPLE);
    }

    private List<String> of(String account, String... groups) {
        return districts.of(account, Set.of(groups)).stream().map(Unit::code).toList();
    }
}
