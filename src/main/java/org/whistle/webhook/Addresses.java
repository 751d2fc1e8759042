package org.whistle.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** Where an address leads: out into the internet, or back to this machine or network. */
public final class Addresses {

    private static final int CARRIER_NETWORK = 100;

    private Addresses() {}

    /**
     * Whether a host leads to this machine or its network, by any of its addresses.
     *
     * @throws UnknownHostException when it leads nowhere
     */
    public static boolean isPrivate(String host) throws UnknownHostException {
        return Stream.of(InetAddress.getAllByName(host)).anyMatch(Addresses::isPrivate);
    }

    /** Whether a host is this machine. */
    static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        boolean unique = address instanceof Inet6Address && (first & 0xFE) == 0xFC;
        boolean carrier = !(address instanceof Inet6Address) && first == CARRIER_NETWORK && (bytes[1] & 0xC0) == 0x40;
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || first == 0 && !(address instanceof Inet6Address)
                || unique
                || carrier;
    }
}
