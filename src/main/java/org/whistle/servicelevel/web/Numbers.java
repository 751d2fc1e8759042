package org.whistle.servicelevel.web;

import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** Whole numbers in addresses, digits only. */
final class Numbers {

    private static final int LONGEST = 9;

    private Numbers() {}

    /** @return a number from 0 on */
    static int read(String field, String written, int most) {
        String text = Require.text(field, written, 200);
        if (text.length() > LONGEST || !text.matches("[0-9]+") || Integer.parseInt(text) > most) {
            throw Refusal.invalid(field, "no-whole-number", "0", String.valueOf(most));
        }
        return Integer.parseInt(text);
    }

    static int year(String written) {
        if (!written.matches("[0-9]{4}")) {
            throw Refusal.invalid("year", "no-year");
        }
        return Integer.parseInt(written);
    }
}
