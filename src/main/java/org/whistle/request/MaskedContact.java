package org.whistle.request;

/**
 * A contact with most of it hidden: enough to recognise, too little to use. Every part may be null.
 *
 * @param confidential whether nothing at all is told, as they asked that those who handle it do not learn who they are
 */
public record MaskedContact(String name, String phone, String email, boolean confidential) {

    /** Of somebody who filed in confidence not even that is told whether there is a contact. */
    static final MaskedContact CONFIDENTIAL = new MaskedContact(null, null, null, true);

    private static final String HIDDEN = "****";

    static MaskedContact of(String name, String phone, String email) {
        return new MaskedContact(maskName(name), maskPhone(phone), maskEmail(email), false);
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

    @Override
    public String toString() {
        return "MaskedContact[hidden]";
    }
}
