package org.whistle.testing;

import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;

/** What tests add to the application. */
@TestConfiguration
@ComponentScan
class TestSetUp {

    @Bean
    @Primary
    Clock turnableClock() {
        return TurnableClock.INSTANCE;
    }
}
