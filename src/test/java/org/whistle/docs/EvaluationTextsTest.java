package org.whistle.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.evaluation.Counts;
import org.whistle.evaluation.EvaluationReason;
import org.whistle.evaluation.GivenBy;
import org.whistle.evaluation.Occasion;
import org.whistle.evaluation.Solved;

/** What residents and staff are told of evaluations has words, never codes. */
class EvaluationTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void every_reason_every_draw_and_every_weighing_has_its_text(String language) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle messages = bundle("messages", locale);
        ResourceBundle history = bundle("history", locale);

        assertThat(EvaluationReason.values()).allMatch(reason -> messages.containsKey("portal.evaluate." + reason));
        assertThat(GivenBy.values()).allMatch(by -> messages.containsKey("evaluation.by." + by));
        assertThat(Solved.values()).allMatch(solved -> messages.containsKey("evaluation.solved." + solved));
        assertThat(Occasion.values()).allMatch(occasion -> history.containsKey("history.occasion." + occasion));
        assertThat(Counts.values()).allMatch(counts -> history.containsKey("history.counts." + counts));
        assertThat(Arrays.asList("SILENCE", "CALL_BACK")).allMatch(by -> history.containsKey("history.by." + by));
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
