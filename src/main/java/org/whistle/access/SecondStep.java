package org.whistle.access;

import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether a password alone suffices. Where nobody keeps second factors, it does. */
@Component
class SecondStep {

    private final ObjectProvider<SecondFactors> factors;

    SecondStep(ObjectProvider<SecondFactors> factors) {
        this.factors = factors;
    }

    boolean isSetUp(String account) {
        return asked(known -> known.isSetUp(account));
    }

    boolean isOwed(String account) {
        return asked(known -> known.isOwed(account));
    }

    boolean matches(String account, String code) {
        return asked(known -> known.matches(account, code));
    }

    private boolean asked(Predicate<SecondFactors> question) {
        SecondFactors known = factors.getIfAvailable();
        return known != null && question.test(known);
    }
}
