package org.whistle.access;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How many sessions there may be: in all ({@code whistle.session.most}) and of one account
 * ({@code whistle.session.of-one-account}), which is more on the embedded sample, where few accounts serve everybody.
 */
@Component
final class SessionLimits {

    private static final int MOST = 10_000;
    private static final int OF_ONE_ACCOUNT = 10;
    private static final int OF_ONE_SAMPLE_ACCOUNT = 200;

    private final int most;
    private final int ofOneAccount;

    SessionLimits(Environment environment) {
        this.most = number(environment, "most", MOST);
        this.ofOneAccount = number(
                environment,
                "of-one-account",
                environment.containsProperty("spring.datasource.url") ? OF_ONE_ACCOUNT : OF_ONE_SAMPLE_ACCOUNT);
    }

    private static int number(Environment environment, String name, int byDefault) {
        int set = Optional.ofNullable(environment.getProperty("whistle.session." + name))
                .filter(text -> !text.isBlank())
                .map(text -> Integer.parseInt(text.strip()))
                .orElse(byDefault);
        if (set < 1) {
            throw new IllegalStateException("whistle.session." + name + " is less than 1: " + set);
        }
        return set;
    }

    int most() {
        return most;
    }

    int ofOneAccount() {
        return ofOneAccount;
    }
}
