package org.whistle.gate;

import java.util.Arrays;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** The proxies whose word on where a call came from is taken. */
record TrustedProxies(List<IpAddressMatcher> proxies) {

    /** @param setting addresses and ranges such as 10.0.0.0/8, with commas between; empty where nobody is trusted */
    static TrustedProxies of(String setting) {
        return new TrustedProxies(Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(IpAddressMatcher::new)
                .toList());
    }

    boolean include(String address) {
        String plain = Addresses.withoutZone(address);
        return proxies.stream().anyMatch(proxy -> proxy.matches(plain));
    }

    /**
     * Each proxy adds who called it, so the last one that is no proxy of ours is the caller; what stands before was
     * written by the caller and may be anything.
     *
     * @param peer whose line it is
     * @param forwardedFor as in X-Forwarded-For
     */
    String callerOf(String peer, String forwardedFor) {
        String caller = peer;
        List<String> hops =
                Arrays.stream(forwardedFor.split(",")).map(String::strip).toList();
        for (int hop = hops.size() - 1; hop >= 0 && include(caller); hop--) {
            if (!Addresses.isAddress(hops.get(hop))) {
                return caller;
            }
            caller = Addresses.withoutZone(hops.get(hop));
        }
        return caller;
    }
}
