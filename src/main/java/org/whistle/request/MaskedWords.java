package org.whistle.request;

import java.util.Optional;

/** Words that are kept or shown where nobody wrote them down for that: without numbers and addresses of people. */
public final class MaskedWords {

    private static final String HIDDEN = "***";

    private MaskedWords() {}

    /** @return the words with every telephone and ID card number, mail address and account hidden; all where in doubt */
    public static String of(String words) {
        String masked = words;
        for (Optional<PersonalData.Found> found = PersonalData.in(masked);
                found.isPresent();
                found = PersonalData.in(masked)) {
            String personal = found.get().words();
            if (!masked.contains(personal)) {
                // written in other characters than it is recognised by
                return HIDDEN;
            }
            masked = masked.replace(personal, HIDDEN);
        }
        return masked;
    }
}
