package org.whistle.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.env.MockEnvironment;
import org.whistle.access.Actor;
import org.whistle.request.Channel;

class ClaimedChannelTest {

    private final Actor actor = mock();
    private final MockEnvironment own = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:own");

    @ParameterizedTest
    @CsvSource({
        "PORTAL,  PORTAL, PORTAL",
        "OPEN311, OPEN311, OPEN311",
        "HOTLINE, PORTAL, HOTLINE",
        "PATROL,  PORTAL, PATROL",
        "VISIT,   PORTAL, VISIT",
        "MAIL,    PORTAL, PORTAL",
        "IMPORT,  PORTAL, PORTAL",
        "       ,       ,",
    })
    void only_who_has_an_account_can_say_that_it_was_heard_or_seen(Channel claimed, Channel stranger, Channel staff) {
        ClaimedChannel channels = new ClaimedChannel(actor, own);

        when(actor.signedInOr(anyString())).thenReturn(Actor.RESIDENT);
        assertThat(channels.believed(claimed)).isEqualTo(stranger);
        when(actor.signedInOr(anyString())).thenReturn("calltaker");
        assertThat(channels.believed(claimed)).isEqualTo(staff);
    }

    @ParameterizedTest
    @EnumSource
    void the_sample_believes_everybody(Channel claimed) {
        when(actor.signedInOr(anyString())).thenReturn(Actor.RESIDENT);

        assertThat(new ClaimedChannel(actor, new MockEnvironment()).believed(claimed))
                .isEqualTo(claimed);
    }
}
