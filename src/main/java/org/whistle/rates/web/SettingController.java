package org.whistle.rates.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.problem.FieldsOf;
import org.whistle.rates.Measure;
import org.whistle.rates.Standard;
import org.whistle.rates.Standards;
import org.whistle.rates.Weight;
import org.whistle.rates.Weights;

/** {@code /api/rates/weights} and {@code /standards}: all staff read what was ever set, supervisors set. */
@FieldsOf("rates")
@RestController
@RequestMapping("/api/rates")
class SettingController {

    private final Weights weights;
    private final Standards standards;

    SettingController(Weights weights, Standards standards) {
        this.weights = weights;
        this.standards = standards;
    }

    /** All weights from a day on; a measure that is not named has none. */
    record NewWeights(LocalDate validFrom, Map<Measure, BigDecimal> weights) {}

    /** Some standards from a day on; the others stay. */
    record NewStandards(LocalDate validFrom, List<Standards.Wanted> standards) {}

    @GetMapping("/weights")
    List<Weight> weights() {
        return weights.all();
    }

    @PutMapping("/weights")
    List<Weight> set(@RequestBody NewWeights wanted) {
        weights.set(wanted.validFrom(), wanted.weights());
        return weights.all();
    }

    @GetMapping("/standards")
    List<Standard> standards() {
        return standards.all();
    }

    @PutMapping("/standards")
    List<Standard> set(@RequestBody NewStandards wanted) {
        standards.set(wanted.validFrom(), wanted.standards());
        return standards.all();
    }
}
