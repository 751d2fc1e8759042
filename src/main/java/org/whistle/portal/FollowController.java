package org.whistle.portal;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.evaluation.Evaluations;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;
import org.whistle.request.Requests;

/** One request, opened with the secret given on filing: follow it, evaluate it, withdraw it. */
@Controller
@RequestMapping("/requests")
class FollowController {

    private final Requests requests;
    private final Evaluations evaluations;
    private final FollowPage page;
    private final FollowReceipt receipt;
    private final Mistakes mistakes;

    FollowController(
            Requests requests, Evaluations evaluations, FollowPage page, FollowReceipt receipt, Mistakes mistakes) {
        this.requests = requests;
        this.evaluations = evaluations;
        this.page = page;
        this.receipt = receipt;
        this.mistakes = mistakes;
    }

    @GetMapping
    ModelAndView find(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String secret) {
        FollowLink link = new FollowLink(Typed.code(number), Typed.code(secret));
        requests.view(link.trackingNumber(), link.secret());
        return link.go();
    }

    @GetMapping("/{trackingNumber}")
    ModelAndView follow(
            @PathVariable String trackingNumber,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam Map<String, String> parameters,
            Locale locale) {
        // a link of a mail chooses an answer; it is given by the press on the page alone
        EvaluationForm chosen =
                new EvaluationForm(parameters.get("solved"), parameters.get("satisfaction"), null, null);
        ModelAndView shown = page.of(new FollowLink(trackingNumber, secret))
                .addObject("evaluation", chosen)
                .addObject("done", parameters.keySet());
        return parameters.containsKey("filed") ? receipt.show(shown, trackingNumber, locale) : shown;
    }

    @PostMapping("/{trackingNumber}/evaluation")
    ModelAndView evaluate(
            @PathVariable String trackingNumber,
            @RequestParam(defaultValue = "") String secret,
            EvaluationForm form,
            Locale locale) {
        FollowLink link = new FollowLink(trackingNumber, secret);
        try {
            Overtaken.retry(() -> evaluations.answer(trackingNumber, secret, form.toAnswer()));
            return link.goAfter("evaluated");
        } catch (Refusal refusal) {
            return mistakes.show(
                    refusal, Again.keep(page.of(link), "form-evaluation").addObject("evaluation", form), locale);
        }
    }

    @PostMapping("/{trackingNumber}/confidence")
    ModelAndView keepInConfidence(@PathVariable String trackingNumber, @RequestParam(defaultValue = "") String secret) {
        Overtaken.retry(() -> requests.keepInConfidence(trackingNumber, secret));
        return new FollowLink(trackingNumber, secret).goAfter("confidential");
    }

    @PostMapping("/{trackingNumber}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String trackingNumber,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        FollowLink link = new FollowLink(trackingNumber, secret);
        try {
            Overtaken.retry(() -> requests.withdraw(trackingNumber, secret, Typed.text(reason)));
            return link.goAfter("withdrawn");
        } catch (Refusal refusal) {
            return mistakes.show(
                    refusal, Again.keep(page.of(link), "form-withdrawal").addObject("reason", reason), locale);
        }
    }
}
