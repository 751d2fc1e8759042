package org.whistle.workflow.evaluation;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.whistle.evaluation.Evaluated;
import org.whistle.evaluation.EvaluationReason;
import org.whistle.evaluation.Review;
import org.whistle.evaluation.Satisfaction;
import org.whistle.evaluation.Solved;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The words of {@code resident-evaluation.bpmn} and its forms. */
public final class ResidentEvaluationProcess {

    static final String KEY = "residentEvaluation";
    public static final String EVALUATION_GIVEN = "evaluationGiven";
    static final String CALL_BACK_WANTED = "callBackWanted";

    static final ProcessVariable<Solved> SOLVED = Variables.choice("solved", Solved.class);
    static final ProcessVariable<Satisfaction> SATISFACTION = Variables.choice("satisfaction", Satisfaction.class);
    static final ProcessVariable<Integer> REDO_COUNT = Variables.number("redoCount");
    static final ProcessVariable<Boolean> CALLED = Variables.flag("called");
    static final ProcessVariable<EvaluationReason> EVALUATION_REASON =
            Variables.choice("evaluationReason", EvaluationReason.class);
    static final ProcessVariable<String> COMMENT = Variables.text("comment", 2000);
    static final ProcessVariable<Review> SUPERVISION = Variables.choice("supervision", Review.class);

    private ResidentEvaluationProcess() {}

    /**
     * The variables by which {@code judgeEvaluation} decides about a resident's own answer. They are not stored: whoever
     * calls afterwards must not find them in the form.
     */
    public static Map<String, Object> judgedBy(Evaluated evaluated) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(SOLVED.name(), SOLVED.writeForThisStep(evaluated.solved()));
        variables.put(SATISFACTION.name(), SATISFACTION.writeForThisStep(evaluated.satisfaction()));
        variables.put(REDO_COUNT.name(), REDO_COUNT.writeForThisStep(evaluated.redoCount()));
        variables.put(CALLED.name(), CALLED.writeForThisStep(evaluated.called()));
        return variables;
    }

    /** After a call in vain nothing is stored: it is no answer, and whoever calls next must not find it in the form. */
    static void set(VariableScope scope, Evaluated evaluated) {
        CALLED.setForThisStep(scope, evaluated.called());
        if (evaluated.called()) {
            REDO_COUNT.setForThisStep(scope, evaluated.redoCount());
            return;
        }
        SOLVED.set(scope, evaluated.solved());
        SATISFACTION.set(scope, evaluated.satisfaction());
        REDO_COUNT.set(scope, evaluated.redoCount());
    }
}
