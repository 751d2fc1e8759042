package org.whistle.supervision.web;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.organisation.Unit;
import org.whistle.problem.FieldsOf;
import org.whistle.problem.Require;
import org.whistle.supervision.StepFigures;
import org.whistle.supervision.StepHeat;

/** {@code /api/supervision/step-figures}: where the cases of the own district wait, for the diagram of a model. */
@FieldsOf("history")
@RestController
@RequestMapping("/api/supervision/step-figures")
class StepFigureController {

    private static final int LONGEST = 200;

    private final StepFigures figures;
    private final Supervisors supervisors;

    StepFigureController(StepFigures figures, Supervisors supervisors) {
        this.figures = figures;
        this.supervisors = supervisors;
    }

    @GetMapping
    StepHeat steps(@RequestParam(required = false) String definition, Authentication caller) {
        List<String> districts =
                supervisors.districtsOf(caller).stream().map(Unit::code).toList();
        return figures.of(Require.text("definition", definition, LONGEST), districts);
    }
}
