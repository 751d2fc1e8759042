package org.whistle.notification.webhook;

import java.util.Optional;

/** What was typed on filing, as gateways want it (E.164), where a text can go there at all. */
final class PhoneNumber {

    private static final String MOBILE = "1[3-9]\\d{9}";
    private static final String ABROAD = "[1-9]\\d{6,14}";

    private PhoneNumber() {}

    /** @return empty where it is the number of a line, or of a country that is not said */
    static Optional<String> of(String typed) {
        String digits = typed.replaceAll("\\D", "");
        if (digits.matches(MOBILE) && !typed.strip().startsWith("+")) {
            return Optional.of("+86" + digits);
        }
        String international = digits.replaceFirst("^00", "");
        boolean saysCountry = typed.strip().startsWith("+") || digits.startsWith("00") || digits.matches("86" + MOBILE);
        boolean takesTexts =
                international.startsWith("86") ? international.matches("86" + MOBILE) : international.matches(ABROAD);
        return saysCountry && takesTexts ? Optional.of("+" + international) : Optional.empty();
    }
}
