package org.whistle.appeal.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.appeal.AppealReader;
import org.whistle.appeal.AppealState;
import org.whistle.appeal.Appeals;
import org.whistle.appeal.ExclusionGround;
import org.whistle.appeal.NewAppeal;
import org.whistle.problem.FieldsOf;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.rates.Measure;

/** {@code /api/appeals} and {@code /api/cases/of-number/…}: contests marks, and shows what became of it. */
@FieldsOf("appeal")
@RestController
@RequestMapping("/api")
class AppealController {

    private static final int MOST_ROUNDS = 1000;
    private static final int MOST_A_PAGE = 100;
    private static final int LAST_PAGE = 10_000;
    private static final int LONGEST_CODE = 40;

    private final Appeals appeals;
    private final AppealReader reader;
    private final AppealViews views;

    AppealController(Appeals appeals, AppealReader reader, AppealViews views) {
        this.appeals = appeals;
        this.reader = reader;
        this.views = views;
    }

    /** @param unit whose marks; of an appeal only where the caller works for several that have such marks */
    record Wanted(String unit, List<String> measures, Integer round, String ground, String text, List<Long> evidence) {

        NewAppeal toAppeal() {
            return new NewAppeal(
                    unit,
                    measures == null
                            ? List.of()
                            : measures.stream()
                                    .map(measure -> Require.choice("measures", measure, Measure.class))
                                    .toList(),
                    Require.number("round", round == null ? null : round.toString(), 0, MOST_ROUNDS),
                    Require.choice("ground", ground, ExclusionGround.class),
                    text,
                    evidence == null
                            ? List.of()
                            : evidence.stream().map(this::picture).toList());
        }

        private Long picture(Long id) {
            if (id == null) {
                throw Refusal.invalid("evidence", "unreadable");
            }
            return id;
        }
    }

    record AppealPage(long total, int page, int size, List<AppealView> appeals) {}

    /** A unit contests bad marks of its own. */
    @PostMapping("/cases/of-number/{trackingNumber}/appeals")
    @ResponseStatus(HttpStatus.CREATED)
    AppealView appeal(@PathVariable String trackingNumber, @RequestBody Wanted wanted, Locale locale) {
        NewAppeal checked = wanted.toAppeal();
        return views.of(Overtaken.retry(() -> appeals.appeal(trackingNumber, checked)), locale);
    }

    /** A supervisor proposes to exclude marks that nobody has contested. */
    @PostMapping("/cases/of-number/{trackingNumber}/exclusions")
    @ResponseStatus(HttpStatus.CREATED)
    AppealView propose(@PathVariable String trackingNumber, @RequestBody Wanted wanted, Locale locale) {
        NewAppeal checked = wanted.toAppeal();
        return views.of(Overtaken.retry(() -> appeals.propose(trackingNumber, checked)), locale);
    }

    @GetMapping("/appeals")
    AppealPage page(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String unit,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "20") String size,
            Authentication caller,
            Locale locale) {
        int number = Require.number("page", page, 0, LAST_PAGE);
        int length = Require.number("size", size, 1, MOST_A_PAGE);
        AppealState wanted =
                state == null || state.isBlank() ? null : Require.choice("state", state, AppealState.class);
        String ofUnit = Require.optionalText("unit", unit, LONGEST_CODE);
        AppealReader.Page found = reader.page(caller.getName(), wanted, ofUnit, number, length);
        return new AppealPage(
                found.total(),
                number,
                length,
                found.appeals().stream().map(one -> views.of(one, locale)).toList());
    }

    @GetMapping("/appeals/{id}")
    AppealView one(@PathVariable long id, Authentication caller, Locale locale) {
        return views.of(reader.get(caller.getName(), id), locale);
    }

    /** The unit takes back what is not decided for good. */
    @PostMapping("/appeals/{id}/withdrawal")
    AppealView withdraw(@PathVariable long id, Locale locale) {
        return views.of(Overtaken.retry(() -> appeals.withdraw(id)), locale);
    }
}
