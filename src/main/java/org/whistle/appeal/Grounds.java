package org.whistle.appeal;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.whistle.evidence.Attachment;
import org.whistle.evidence.Attachments;
import org.whistle.problem.Refusal;
import org.whistle.rates.Measure;

/** Holds a ground and its evidence against the rules. */
@Component
class Grounds {

    private final ExclusionRules rules;
    private final Attachments attachments;

    Grounds(ExclusionRules rules, Attachments attachments) {
        this.rules = rules;
        this.attachments = attachments;
    }

    /** @throws Refusal when the ground does not do for one of the measures, or the evidence is not there */
    void require(String trackingNumber, NewAppeal wanted) {
        wanted.measures().forEach(measure -> require(measure, wanted));
        Set<Long> shown = attachments.of(trackingNumber).stream()
                .filter(picture -> !picture.isWithdrawn())
                .map(Attachment::id)
                .collect(Collectors.toSet());
        if (!shown.containsAll(wanted.evidence())) {
            throw Refusal.invalid("evidence", "evidence-not-here");
        }
    }

    private void require(Measure measure, NewAppeal wanted) {
        ExclusionRules.Answer answer = rules.answer(wanted.ground(), measure);
        if (!answer.allowed()) {
            throw Refusal.invalid("ground", "ground-not-admissible", MeasureWords.of(measure));
        }
        if (answer.evidence() != EvidenceNeeded.NONE && wanted.text() == null) {
            throw Refusal.invalid("text", "required");
        }
        if (answer.evidence() == EvidenceNeeded.ATTACHMENT && wanted.evidence().isEmpty()) {
            throw Refusal.invalid("evidence", "picture-needed");
        }
    }
}
