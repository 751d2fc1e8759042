package org.whistle.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;
import org.whistle.request.Reporters;

/** Holds back what would make a published text personal. */
@Component
class PublicTexts {

    /** What stands for a name where somebody did not give one; everybody may be called so. */
    private static final Set<String> NO_NAMES =
            Set.of("匿名", "居民", "市民", "业主", "群众", "住户", "先生", "女士", "未提供", "anonymous", "resident");

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
            if (NO_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
                continue;
            }
            texts.stream()
                    .filter(text -> text.text().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresent(text -> {
                        throw Refusal.invalid(text.field(), "personal-name", name);
                    });
        }
    }
}
