package org.whistle.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether administrators and modelers owe a second factor ({@code whistle.second-factor}): {@code required}, which is the
 * default on a database of the operator's own, or {@code optional}, the default on the embedded one. Any other word stops
 * the start, so that a slip of the pen does not switch it off.
 */
@Component
final class SecondFactorDuty {

    private static final String REQUIRED = "required";
    private static final String OPTIONAL = "optional";
    private static final Logger log = LoggerFactory.getLogger(SecondFactorDuty.class);

    private final boolean required;

    SecondFactorDuty(Environment environment) {
        boolean own = environment.containsProperty("spring.datasource.url");
        String byDefault = own ? REQUIRED : OPTIONAL;
        String set = environment.getProperty("whistle.second-factor", "").strip();
        String duty = set.isEmpty() ? byDefault : set;
        if (!duty.equals(REQUIRED) && !duty.equals(OPTIONAL)) {
            throw new IllegalStateException(
                    "WHISTLE_SECOND_FACTOR is neither required nor optional, in small letters: " + duty);
        }
        required = duty.equals(REQUIRED);
        if (own && !required) {
            log.warn("Administrators and modelers need no second factor: WHISTLE_SECOND_FACTOR is optional");
        }
    }

    boolean isRequired() {
        return required;
    }
}
