package org.whistle.gate;

import java.util.List;
import org.whistle.fuzz.Target;

/** Where a call says that it comes from. */
public final class GateTargets {

    private GateTargets() {}

    public static List<Target> all() {
        TrustedProxies proxies = TrustedProxies.of("10.0.0.0/8, ::1");
        return List.of(Target.ofTexts(
                "forwarded for",
                List.of("203.0.113.7, 10.0.0.2", "2001:db8::1,::1", "::ffff:10.0.0.1, fe80::1%eth0"),
                input -> {
                    String caller = proxies.callerOf("10.0.0.1", Target.text(input));
                    if (!Addresses.isAddress(caller)
                            || Addresses.callerOf(caller).isEmpty()) {
                        throw new IllegalStateException("No address: " + caller);
                    }
                }));
    }
}
