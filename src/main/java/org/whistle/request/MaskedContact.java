package org.whistle.request;

/** A contact with most of it hidden: enough to recognise, too little to use. Every part may be null. */
public record MaskedContact(String name, String phone, String email) {

    private static final String HIDDEN = "****";

    static MaskedContact of(String name, String phone, String email) {
        return new MaskedContact(maskName(name), maskPhone(phone), maskEmail(email));
    }

    /** 王建国 → 王** */
    private static String maskName(String name) {
        return name == null ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** 13812345678 → 138****5678; of a short number only the last two digits stay */
    private static String maskPhone(String phone) {
        if (phone == null) {
            return null;
        }
        boolean mobile = phone.length() >= 11;
        return (mobile ? phone.substring(0, 3) : "") + HIDDEN + phone.substring(phone.length() - (mobile ? 4 : 2));
    }

    /** wang@example.org → w***@example.org */
    private static String maskEmail(String email) {
        return email == null ? null : email.charAt(0) + "***" + email.substring(email.indexOf('@'));
    }
}
