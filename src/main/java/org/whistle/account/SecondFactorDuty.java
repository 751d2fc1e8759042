package org.whistle.account;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether administrators and modelers owe a second factor ({@code whistle.second-factor}): {@code required}, which is the
 * default on a database of the operator's own, or {@code optional}, the default on the embedded one.
 */
@Component
class SecondFactorDuty {

    private static final String REQUIRED = "required";

    private final boolean required;

    SecondFactorDuty(Environment environment) {
        String byDefault = environment.containsProperty("spring.datasource.url") ? REQUIRED : "optional";
        this.required = REQUIRED.equals(environment.getProperty("whistle.second-factor", byDefault));
    }

    boolean isRequired() {
        return required;
    }
}
