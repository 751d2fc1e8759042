package org.whistle.account;

/** An address as it is noted for people: its net tells them whether it was they, and names no single machine. */
final class PartOfAddress {

    private static final String THIS_MACHINE = "::1";

    private PartOfAddress() {}

    /** @return the first three numbers of IPv4, the first four groups of IPv6, and anything else as it is */
    static String of(String address) {
        if (address.equals("0:0:0:0:0:0:0:1")) {
            return THIS_MACHINE;
        }
        if (address.matches("\\d{1,3}(?:\\.\\d{1,3}){3}")) {
            return address.substring(0, address.lastIndexOf('.')) + ".*";
        }
        if (address.matches("(?:[0-9a-fA-F]{1,4}:){4}.*")) {
            String[] groups = address.split(":", 5);
            return String.join(":", groups[0], groups[1], groups[2], groups[3]) + ":*";
        }
        return address.contains("::") && address.length() > 3
                ? address.substring(0, address.indexOf("::")) + "::*"
                : address;
    }
}
