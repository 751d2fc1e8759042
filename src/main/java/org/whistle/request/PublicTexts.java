package org.whistle.request;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;

/** Holds back what would make a published text personal. */
@Component
public class PublicTexts {

    private final Reporters reporters;

    PublicTexts(Reporters reporters) {
        this.reporters = reporters;
    }

    /**
     * @param added what is new; what was published before is not looked at again
     * @throws Refusal when one of them names a reporter, or a way to reach a person; it says what was found
     */
    public void requireImpersonal(String trackingNumber, List<PublicText> added) {
        added.forEach(text -> PersonalData.in(text.text()).ifPresent(found -> {
            throw Refusal.invalid(text.field(), found.code(), found.words());
        }));
        requireNobodysName(trackingNumber, added);
    }

    /**
     * For what was written before: somebody may have joined since.
     *
     * @return whether a text names one of the reporters
     */
    public Predicate<String> namingReportersOf(String trackingNumber) {
        return PersonNames.in(reporters.namesOf(trackingNumber));
    }

    /** @throws Refusal when one of the texts names a reporter; one may have been added since they were written */
    public void requireNobodysName(String trackingNumber, List<PublicText> texts) {
        if (texts.isEmpty()) {
            return;
        }
        for (PersonName name : reporters.namesOf(trackingNumber)) {
            texts.stream().filter(text -> name.isIn(text.text())).findFirst().ifPresent(text -> {
                throw name.confidential()
                        ? Refusal.invalid(text.field(), "personal-name-confidential")
                        : Refusal.invalid(text.field(), "personal-name", name.written());
            });
        }
    }
}
