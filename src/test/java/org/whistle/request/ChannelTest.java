package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.problem.Refusal;

class ChannelTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void a_channel_travels_in_lower_case(Channel channel) throws JsonProcessingException {
        String written = json.writeValueAsString(channel);

        assertThat(written).isEqualTo("\"%s\"", channel.key()).isLowerCase();
        assertThat(json.readValue(written, Channel.class)).isEqualTo(channel);
    }

    @Test
    void the_keys_are_those_of_the_outside_contract() {
        assertThat(Channel.values())
                .extracting(Channel::key)
                .containsExactly("portal", "hotline", "patrol", "visit", "mail", "open311", "import");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "fax", "portal,mail"})
    void another_channel_is_refused_by_name(String other) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Channel.of(other))
                .satisfies(refusal -> assertThat(refusal.field()).contains("channel"));
    }
}
