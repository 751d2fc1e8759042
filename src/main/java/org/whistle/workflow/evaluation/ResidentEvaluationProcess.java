package org.whistle.workflow.evaluation;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.whistle.evaluation.Evaluated;
import org.whistle.evaluation.Review;
import org.whistle.evaluation.Satisfaction;
import org.whistle.evaluation.Solved;
import org.whistle.workflow.variable.ProcessVariable;
import org.whistle.workflow.variable.Variables;

/** The words of {@code resident-evaluation.bpmn} and its forms. */
public final class ResidentEvaluationProcess {

    static final String KEY = "residentEvaluation";
    public static final String EVALUATION_GIVEN = "evaluationGiven";

    static final ProcessVariable<Solved> SOLVED = Variables.choice("solved", Solved.class);
    static final ProcessVariable<Satisfaction> SATISFACTION = Variables.choice("satisfaction", Satisfaction.class);
    static final ProcessVariable<Integer> REDO_COUNT = Variables.number("redoCount");
    static final ProcessVariable<String> COMMENT = Variables.text("comment", 2000);
    static final ProcessVariable<Review> SUPERVISION = Variables.choice("supervision", Review.class);

    private ResidentEvaluationProcess() {}

    /** The variables by which {@code judgeEvaluation} decides. */
    public static Map<String, Object> judgedBy(Evaluated evaluated) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(SOLVED.name(), SOLVED.write(evaluated.solved()));
        variables.put(SATISFACTION.name(), SATISFACTION.write(evaluated.satisfaction()));
        variables.put(REDO_COUNT.name(), REDO_COUNT.write(evaluated.redoCount()));
        return variables;
    }

    static void set(VariableScope scope, Evaluated evaluated) {
        scope.setVariables(judgedBy(evaluated));
    }
}
