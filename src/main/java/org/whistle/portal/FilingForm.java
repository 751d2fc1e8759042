package org.whistle.portal;

import java.util.stream.Stream;
import org.whistle.catalogue.Danger;
import org.whistle.problem.Findings;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;

/**
 * What a resident typed into the filing page, kept as typed so that a refused page loses nothing.
 *
 * @param item the code chosen from the list
 * @param suggested the code chosen of those that were suggested, OTHER for the one of the list, UNSURE for none
 * @param emergency the dangers of which somebody was shown whom to call and says that they are none, with commas between;
 *     NO for all
 */
record FilingForm(
        String description,
        String item,
        String address,
        String longitude,
        String latitude,
        String name,
        String phone,
        String email,
        String confidential,
        String building,
        String suggested,
        String emergency) {

    static final String OTHER = "OTHER";
    static final String UNSURE = "UNSURE";
    private static final String NO_EMERGENCY = "NO";

    static final FilingForm EMPTY =
            new FilingForm(null, null, null, null, null, null, null, null, null, null, null, null);

    /** Says nothing of what was typed: logs and failures print it. */
    @Override
    public String toString() {
        return "FilingForm[item=" + chosenItem() + "]";
    }

    boolean denies(Danger danger) {
        return emergency != null
                && Stream.of(emergency.split(","))
                        .anyMatch(none -> none.equals(NO_EMERGENCY) || none.equals(danger.name()));
    }

    /** @return the item that is meant, wherever it was chosen; null for none */
    String chosenItem() {
        if (suggested == null || suggested.isBlank() || OTHER.equals(suggested)) {
            return item;
        }
        return UNSURE.equals(suggested) ? null : suggested;
    }

    /** @throws org.whistle.problem.Refusal naming all fields that cannot be accepted */
    NewRequest toRequest() {
        Findings findings = new Findings();
        findings.of(() -> reachedBy(null));
        Contact contact = findings.of(
                () -> new Contact(Typed.text(name), Typed.code(phone), Typed.code(email), confidential != null));
        findings.require();
        return reachedBy(contact);
    }

    private NewRequest reachedBy(Contact contact) {
        return new NewRequest(
                Typed.text(description),
                chosenItem(),
                Typed.text(address),
                Typed.number(longitude),
                Typed.number(latitude),
                contact,
                Channel.PORTAL,
                null,
                null,
                building);
    }
}
