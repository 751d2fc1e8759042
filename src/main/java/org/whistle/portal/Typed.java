package org.whistle.portal;

import java.math.BigDecimal;
import java.text.Normalizer;

/** Reads what people type: browsers send line ends as CRLF, Chinese keyboards full-width digits. */
final class Typed {

    private Typed() {}

    static String text(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n");
    }

    /** A number, secret or address of which every sign counts, without the blanks that copying adds. */
    static String code(String typed) {
        return Normalizer.normalize(text(typed), Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cntrl}]", "");
    }

    /** No place on earth needs more; a number of a million digits would keep us counting for minutes. */
    private static final int LONGEST_NUMBER = 50;

    /** Null for nothing typed. What is no number becomes one that lies nowhere in the world, and is refused as such. */
    static Double number(String typed) {
        String digits = code(typed);
        if (digits.length() > LONGEST_NUMBER) {
            return Double.NaN;
        }
        try {
            return digits.isEmpty() ? null : new BigDecimal(digits).doubleValue();
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
