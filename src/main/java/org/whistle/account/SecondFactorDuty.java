package org.whistle.account;

import java.util.Collection;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;

/**
 * Who owes a second factor ({@code whistle.second-factor}): administrators and modelers ({@code required}), which is the
 * default on a database of the operator's own, all accounts ({@code everybody}), or nobody ({@code optional}), the default
 * on the embedded one. Any other word stops the start, so that a slip of the pen does not switch it off.
 */
@Component
final class SecondFactorDuty {

    private static final String REQUIRED = "required";
    private static final String EVERYBODY = "everybody";
    private static final String OPTIONAL = "optional";
    private static final Set<String> WORDS = Set.of(REQUIRED, EVERYBODY, OPTIONAL);
    private static final Set<String> OWING = Set.of(Role.ADMINISTRATOR.group(), Role.MODELER.group());
    private static final Logger log = LoggerFactory.getLogger(SecondFactorDuty.class);

    private final String duty;

    SecondFactorDuty(Environment environment) {
        boolean own = environment.containsProperty("spring.datasource.url");
        String byDefault = own ? REQUIRED : OPTIONAL;
        String set = environment.getProperty("whistle.second-factor", "").strip();
        duty = set.isEmpty() ? byDefault : set;
        if (!WORDS.contains(duty)) {
            throw new IllegalStateException(
                    "WHISTLE_SECOND_FACTOR is none of required, everybody and optional, in small letters: " + duty);
        }
        if (own && duty.equals(OPTIONAL)) {
            log.warn("Administrators and modelers need no second factor: WHISTLE_SECOND_FACTOR is optional");
        }
    }

    /** @param groups of an account */
    boolean isOwedBy(Collection<String> groups) {
        return duty.equals(EVERYBODY)
                || duty.equals(REQUIRED) && groups.stream().anyMatch(OWING::contains);
    }
}
