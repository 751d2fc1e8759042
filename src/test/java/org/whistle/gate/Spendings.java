package org.whistle.gate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.whistle.access.SecurityEvents;

/** Who may spend how much, for tests of what costs much. */
public final class Spendings {

    private Spendings() {}

    /** With the limits that hold unless an operator says otherwise; our own work has none. */
    public static Spending usual() {
        return of(Map.of());
    }

    /** On a database of one's own. */
    static Spending of(Map<String, String> rates) {
        MockEnvironment own = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql:own");
        return of(rates, own);
    }

    static Spending of(Map<String, String> rates, MockEnvironment environment) {
        GateSettings settings = new GateSettings(
                "", List.of(), false, "max-age=60", "", Duration.ofSeconds(10), Duration.ofSeconds(20), rates, 10);
        RuleRates known = new RuleRates(settings, environment);
        return new Spending(new RateLimits(known, new SecurityEvents(event -> {})), known);
    }

    /** @param rate of megapixels, as in the settings */
    public static Spending of(String rate) {
        return of(Map.of("pixels", rate));
    }

    /** From now on this thread answers a call from there. */
    public static void callFrom(String address) {
        MockHttpServletRequest call = new MockHttpServletRequest();
        call.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(call));
    }

    public static void hangUp() {
        RequestContextHolder.resetRequestAttributes();
    }
}
