package org.whistle.account.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.account.FirstAdministrator;
import org.whistle.problem.Refusal;

/** {@code /set-up}: the first administrator, for whoever has the address that the start told. */
@Controller
@RequestMapping("/set-up")
class SetUpController {

    private final FirstAdministrator first;
    private final Told told;

    SetUpController(FirstAdministrator first, Told told) {
        this.first = first;
        this.told = told;
    }

    /** The fields as they were typed. */
    record SetUpForm(String token, String account, String family, String given, String password, String again) {}

    @GetMapping
    ModelAndView form(@RequestParam(defaultValue = "") String token, Locale locale) {
        return told.orMistakes(
                "setUp",
                () -> {
                    first.require(token);
                    return page(new SetUpForm(token, "", "", "", "", ""));
                },
                SetUpController::shut,
                locale);
    }

    @PostMapping
    ModelAndView create(SetUpForm form, Locale locale) {
        return told.orMistakes(
                "setUp",
                () -> {
                    first.create(
                            form.token(), form.account(), form.family(), form.given(), form.password(), form.again());
                    return new ModelAndView("redirect:/sign-in?said=SET_UP");
                },
                () -> again(form),
                locale);
    }

    /** A form with a mistake is shown again, but only to whoever had the right address. */
    private ModelAndView again(SetUpForm form) {
        try {
            first.require(form.token());
            return page(form);
        } catch (Refusal over) {
            return shut();
        }
    }

    private static ModelAndView page(SetUpForm form) {
        return new ModelAndView("account/set-up").addObject("form", form);
    }

    private static ModelAndView shut() {
        return new ModelAndView("account/shut", HttpStatus.NOT_FOUND);
    }
}
