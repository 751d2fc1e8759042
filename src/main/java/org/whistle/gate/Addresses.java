package org.whistle.gate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Internet addresses, as text and without asking any name server. */
final class Addresses {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern LITERAL =
            Pattern.compile("(%1$s\\.){3}%1$s|(?=.*:)[0-9a-fA-F:]{2,39}((\\.?%1$s){4})?".formatted(OCTET));
    private static final int V6_LENGTH = 16;
    private static final int UNIQUE_LOCAL = 0xFE;
    private static final int HALF_OF_V6 = 8;

    private Addresses() {}

    static boolean isAddress(String text) {
        return parse(text).isPresent();
    }

    /** Who counts as one caller: an IPv4 address, or a /64 of IPv6, which every household has to itself. */
    static String callerOf(String address) {
        return parse(address)
                .map(InetAddress::getAddress)
                .filter(bytes -> bytes.length == V6_LENGTH)
                .map(bytes -> HexFormat.of().formatHex(bytes, 0, HALF_OF_V6) + "/64")
                .orElse(address);
    }

    static boolean isLoopback(String address) {
        return parse(address).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /** Whether it is of this machine, or of a private network (RFC 1918, RFC 4193) or line. */
    static boolean isNear(String address) {
        return parse(address)
                .filter(known -> known.isLoopbackAddress()
                        || known.isLinkLocalAddress()
                        || known.isSiteLocalAddress()
                        || known.getAddress().length == V6_LENGTH && (known.getAddress()[0] & UNIQUE_LOCAL) == 0xFC)
                .isPresent();
    }

    /** @return the address alone: a zone (as in {@code fe80::1%eth0}) means something on one machine, or is anybody's words */
    static String withoutZone(String text) {
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    private static Optional<InetAddress> parse(String text) {
        String withoutZone = withoutZone(text);
        if (!LITERAL.matcher(withoutZone).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(withoutZone));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
