package org.whistle.portal;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.casework.Questions;
import org.whistle.evaluation.Evaluations;
import org.whistle.redress.ResidentAppeals;
import org.whistle.request.Requests;

/** The page of a request after a refusal, in another language or size: what was typed comes back, and nothing is done. */
@Controller
@RequestMapping("/requests/{trackingNumber}")
class FollowAgainController {

    private final Questions questions;
    private final ResidentAppeals appeals;
    private final FollowPage page;
    private final Again again;

    FollowAgainController(Questions questions, ResidentAppeals appeals, FollowPage page, Again again) {
        this.questions = questions;
        this.appeals = appeals;
        this.page = page;
        this.again = again;
    }

    @PostMapping(path = "/evaluation", params = Again.ASKED)
    ModelAndView evaluation(
            @PathVariable String trackingNumber,
            @RequestParam(defaultValue = "") String secret,
            EvaluationForm form,
            Locale locale) {
        ModelAndView shown = Again.keep(page.of(new FollowLink(trackingNumber, secret)), "form-evaluation")
                .addObject("evaluation", form);
        return again.show(() -> Evaluations.requireWhole(form.toAnswer()), shown, Map.of(), locale);
    }

    @PostMapping(path = "/withdrawal", params = Again.ASKED)
    ModelAndView withdrawal(
            @PathVariable String trackingNumber,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        ModelAndView shown = Again.keep(page.of(new FollowLink(trackingNumber, secret)), "form-withdrawal")
                .addObject("reason", reason);
        return again.show(() -> Requests.whyWithdrawn(Typed.text(reason)), shown, Map.of(), locale);
    }

    @PostMapping(path = "/appeal", params = Again.ASKED)
    ModelAndView appeal(
            @PathVariable String trackingNumber,
            @RequestParam(defaultValue = "") String secret,
            AppealForm form,
            @RequestParam(name = "appealPicture", required = false) MultipartFile picture,
            Locale locale) {
        ModelAndView shown = Again.keep(page.of(new FollowLink(trackingNumber, secret)), "form-appeal", picture)
                .addObject("appealed", form);
        return again.show(
                () -> appeals.requirePossible(
                        trackingNumber, secret, form.toAppeal().kind()),
                shown,
                FollowAppealController.FIELDS,
                locale);
    }

    @PostMapping(path = "/questions/{id}/answer", params = Again.ASKED)
    ModelAndView answer(
            @PathVariable String trackingNumber,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = "file", required = false) MultipartFile picture,
            Locale locale) {
        ModelAndView shown = Again.keep(page.of(new FollowLink(trackingNumber, secret)), "form-answer-" + id, picture)
                .addObject("typed", Map.of(id, answer));
        return again.show(
                () -> questions.requireAnswerable(trackingNumber, secret, id, Typed.text(answer)),
                shown,
                Map.of(),
                locale);
    }
}
