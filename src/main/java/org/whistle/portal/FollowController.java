package org.whistle.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.whistle.request.RequestView;
import org.whistle.request.Requests;
import org.whistle.servicelevel.Extension;
import org.whistle.servicelevel.Extensions;

/** One request, opened with the secret given on filing: follow it, evaluate it, withdraw it. */
@Controller
@RequestMapping("/requests")
class FollowController {

    private final Requests requests;
    private final Evaluations evaluations;
    private final Extensions extensions;
    private final Mistakes mistakes;

    FollowController(Requests requests, Evaluations evaluations, Extensions extensions, Mistakes mistakes) {
        this.requests = requests;
        this.evaluations = evaluations;
        this.extensions = extensions;
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
            @RequestParam Map<String, String> parameters) {
        return page(new FollowLink(trackingNumber, secret)).addObject("done", parameters.keySet());
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
            return mistakes.show(refusal, page(link).addObject("evaluation", form), locale);
        }
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
            return mistakes.show(refusal, page(link).addObject("reason", reason), locale);
        }
    }

    /** @throws Refusal when there is no such request, or not with this secret */
    private ModelAndView page(FollowLink link) {
        RequestView request = requests.view(link.trackingNumber(), link.secret());
        return new ModelAndView("portal/follow")
                .addObject("request", request)
                .addObject("steps", Step.of(request))
                .addObject("pause", pause(request))
                .addObject("history", latestFirst(request.history()))
                .addObject("secret", link.secret())
                .addObject("link", link.whole())
                .addObject("evaluation", EvaluationForm.EMPTY)
                .addObject("done", Set.of());
    }

    /** @return the pause in force, of the request that goes on for a merged one; null where work goes on */
    private Extension pause(RequestView request) {
        String leading = Optional.ofNullable(request.mergedInto()).orElse(request.trackingNumber());
        return extensions.of(leading).stream()
                .filter(Extension::isPauseInForce)
                .findFirst()
                .orElse(null);
    }

    private static <T> List<T> latestFirst(List<T> oldestFirst) {
        List<T> turned = new ArrayList<>(oldestFirst);
        Collections.reverse(turned);
        return turned;
    }
}
