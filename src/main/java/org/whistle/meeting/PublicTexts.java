package org.whistle.meeting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;
import org.whistle.request.Reporters;

/** Holds back what would make a published text personal. */
@Component
class PublicTexts {

    private final Reporters reporters;

    PublicTexts(Reporters reporters) {
        this.reporters = reporters;
    }

    /** @throws Refusal when a text that is new names a person or a way to reach one; it says what was found */
    void requireImpersonal(JointMeeting before, JointMeeting after) {
        List<PublicText> added = new ArrayList<>(after.publicTexts());
        added.removeAll(before.publicTexts());
        added.forEach(text -> PersonalData.in(text.text()).ifPresent(found -> {
            throw Refusal.invalid(text.field(), found.code(), found.words());
        }));
        requireNobodysName(after.trackingNumber(), added);
    }

    /** A reporter may have been added since the texts were written. */
    void requireNobodysName(JointMeeting meeting) {
        requireNobodysName(meeting.trackingNumber(), meeting.publicTexts());
    }

    private void requireNobodysName(String trackingNumber, List<PublicText> texts) {
        if (texts.isEmpty()) {
            return;
        }
        for (String name : reporters.namesOf(trackingNumber)) {
            texts.stream()
                    .filter(text -> text.text().toLowerCase().contains(name.toLowerCase()))
                    .findFirst()
                    .ifPresent(text -> {
                        throw Refusal.invalid(text.field(), "personal-name", name);
                    });
        }
    }
}
