package org.whistle.workflow;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.whistle.casework.Reply;
import org.whistle.problem.Refusal;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The four elements of a reply, as two forms ask for them. */
public final class ReplyForm {

    static final ProcessVariable<String> SPOKEN_TO = Variables.text("spokenTo", 200);
    static final ProcessVariable<String> MEASURES = Variables.text("measures", 2000);
    static final ProcessVariable<Completion> COMPLETION = Variables.choice("completion", Completion.class);
    static final ProcessVariable<LocalDate> SCHEDULED_FOR = Variables.day("scheduledFor");

    private ReplyForm() {}

    /** Whether the work is done. */
    enum Completion {
        DONE,
        SCHEDULED
    }

    /** There is no reply yet: whatever was filled in leaves the engine unread. */
    public static void dropFrom(VariableScope scope) {
        Stream.of(SPOKEN_TO, MEASURES, COMPLETION, SCHEDULED_FOR)
                .forEach(element -> scope.removeVariable(element.name()));
    }

    /** @throws Refusal when an element is missing */
    public static Reply takeFrom(VariableScope scope) {
        Completion completion = COMPLETION.findAndTakeFrom(scope).orElse(Completion.DONE);
        String spokenTo = SPOKEN_TO.takeFrom(scope);
        String measures = MEASURES.takeFrom(scope);
        if (completion == Completion.DONE) {
            scope.removeVariable(SCHEDULED_FOR.name());
            return new Reply(spokenTo, measures, null);
        }
        Optional<LocalDate> day = SCHEDULED_FOR.findAndTakeFrom(scope);
        return new Reply(spokenTo, measures, day.orElseThrow(() -> Refusal.invalid(SCHEDULED_FOR.name(), "required")));
    }
}
