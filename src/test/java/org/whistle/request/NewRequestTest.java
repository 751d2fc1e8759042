package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.problem.Refusal;

class NewRequestTest {

    /** One character of two Java chars. */
    private static final String RARE = "𠮷";

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\n\t", "　"})
    void without_words_there_is_no_request(String description) {
        assertRefused("description", "required", () -> described(description));
    }

    @Test
    void ten_thousand_characters_are_enough() {
        assertThat(described("诉".repeat(10_000)).description()).hasSize(10_000);
        assertThat(described(RARE.repeat(10_000)).description()).hasSize(20_000);

        assertRefused("description", "too-long", () -> described("诉".repeat(10_001)));
        assertRefused("description", "too-long", () -> described(RARE.repeat(10_001)));
    }

    @Test
    void words_come_without_surrounding_blanks() {
        assertThat(described("  路灯不亮\n").description()).isEqualTo("路灯不亮");
    }

    @Test
    void words_that_the_database_cannot_hold_are_refused() {
        assertRefused("description", "unreadable", () -> described("路灯\0不亮"));
    }

    @Test
    void an_address_has_at_most_500_characters() {
        assertThat(addressed("弄".repeat(500)).address()).hasSize(500);
        assertThat(addressed(" ").address()).isNull();

        assertRefused("address", "too-long", () -> addressed("弄".repeat(501)));
    }

    @ParameterizedTest
    @CsvSource({"120.158, 30.287", "-180, -90", "180, 90", "0, 0"})
    void a_point_lies_on_earth(double longitude, double latitude) {
        NewRequest request = at(longitude, latitude);

        assertThat(request.longitude()).isEqualTo(longitude);
        assertThat(request.latitude()).isEqualTo(latitude);
    }

    @ParameterizedTest
    @ValueSource(doubles = {180.0001, -180.0001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_longitude_outside_the_world_is_refused(double longitude) {
        assertRefused("longitude", "outside-the-world", () -> at(longitude, 30.287));
    }

    @ParameterizedTest
    @ValueSource(doubles = {90.0001, -90.0001, 120.158, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_latitude_outside_the_world_is_refused(double latitude) {
        assertRefused("latitude", "outside-the-world", () -> at(120.158, latitude));
    }

    @Test
    void half_a_point_is_refused_by_the_half_that_is_missing() {
        assertRefused("latitude", "half-a-point", () -> at(120.158, null));
        assertRefused("longitude", "half-a-point", () -> at(null, 30.287));
    }

    @Test
    void what_comes_through_no_named_door_comes_through_the_portal() {
        assertThat(described("路灯不亮").channel()).isEqualTo(Channel.PORTAL);
    }

    private static NewRequest described(String description) {
        return new NewRequest(description, null, null, null, null, null, null, null, null);
    }

    private static NewRequest addressed(String address) {
        return new NewRequest("路灯不亮", null, address, null, null, null, null, null, null);
    }

    private static NewRequest at(Double longitude, Double latitude) {
        return new NewRequest("路灯不亮", null, null, longitude, latitude, null, null, null, null);
    }

    private static void assertRefused(String field, String code, ThrowingCallable asked) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(asked)
                .satisfies(refusal -> assertThat(refusal.field()).contains(field))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
