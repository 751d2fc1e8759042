package org.whistle.workflow.servicelevel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Level;
import org.whistle.servicelevel.DeadlineRules;

/** The decision {@code setDeadlines}. */
@Component
class SetDeadlines implements DeadlineRules {

    private static final String KEY = "setDeadlines";

    private final RememberedDecisions decisions;

    SetDeadlines(RememberedDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Answer> limit(Question question) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("clock", question.clock().name());
        inputs.put("item", question.item());
        inputs.put(
                "whistleKind",
                question.whistleKind() == null ? "NONE" : question.whistleKind().name());
        inputs.put("redoCount", question.round());
        inputs.put("mode", question.mode().name());
        Map<String, Object> outputs = decisions.decide(question.trackingNumber(), KEY, inputs);
        return RememberedDecisions.limit(KEY, outputs.get("limit"))
                .map(limit -> new Answer(limit, level((String) outputs.get("level"))));
    }

    private static Level level(String name) {
        return name == null || name.isBlank() ? null : Level.valueOf(name);
    }
}
