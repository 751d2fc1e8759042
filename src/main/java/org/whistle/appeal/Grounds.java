package org.whistle.appeal;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.whistle.evidence.Attachment;
import org.whistle.evidence.AttachmentKind;
import org.whistle.evidence.Attachments;
import org.whistle.evidence.Picture;
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

    /** @return the grounds that do for all of these measures, with the most that one of them needs to be shown */
    Map<ExclusionGround, EvidenceNeeded> admissible(List<Measure> measures) {
        Map<ExclusionGround, EvidenceNeeded> admissible = new EnumMap<>(ExclusionGround.class);
        for (ExclusionGround ground : ExclusionGround.values()) {
            List<ExclusionRules.Answer> answers = measures.stream()
                    .map(measure -> rules.answer(ground, measure))
                    .toList();
            if (answers.stream().allMatch(ExclusionRules.Answer::allowed)) {
                answers.stream()
                        .map(ExclusionRules.Answer::evidence)
                        .max(Comparator.naturalOrder())
                        .ifPresent(evidence -> admissible.put(ground, evidence));
            }
        }
        return admissible;
    }

    /** @return the pictures of the case that can be evidence, oldest first */
    List<Attachment> pictures(String trackingNumber) {
        return attachments.of(trackingNumber).stream()
                .filter(picture -> !picture.isWithdrawn())
                .toList();
    }

    /** @throws Refusal when the case has no such picture, or it is withdrawn */
    Picture picture(String trackingNumber, long id) {
        return attachments.picture(trackingNumber, id, EnumSet.allOf(AttachmentKind.class));
    }

    /** @throws Refusal when the ground does not do for one of the measures, or the evidence is not there */
    void require(String trackingNumber, NewAppeal wanted) {
        wanted.measures().forEach(measure -> require(measure, wanted));
        Set<Long> shown = pictures(trackingNumber).stream().map(Attachment::id).collect(Collectors.toSet());
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
