package org.whistle.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.problem.Refusal;
import org.whistle.request.MessageWishes;

/** The reporter chooses the language of our messages, none of them, them again, or that their links end. */
@Controller
@RequestMapping("/requests/{trackingNumber}/mail-wish")
class FollowMailController {

    private final MessageWishes wishes;
    private final FollowPage page;
    private final Mistakes mistakes;

    FollowMailController(MessageWishes wishes, FollowPage page, Mistakes mistakes) {
        this.wishes = wishes;
        this.page = page;
        this.mistakes = mistakes;
    }

    /** @param wish {@code stop}, {@code again}, {@code texts}, {@code unlink}, or a language */
    @PostMapping
    ModelAndView wish(
            @PathVariable String trackingNumber,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String wish,
            HttpServletRequest request,
            Locale locale) {
        FollowLink link = new FollowLink(trackingNumber, secret);
        try {
            switch (wish) {
                case "stop" -> wishes.stop(trackingNumber, secret);
                case "again" -> wishes.goOn(trackingNumber, secret);
                case "texts" -> wishes.textAgain(trackingNumber, secret);
                case "unlink" -> {
                    boolean opensStill = wishes.endLinks(trackingNumber, secret);
                    return opensStill ? link.goAfter("unlinked") : ended(trackingNumber, request);
                }
                default -> wishes.speak(trackingNumber, secret, wish);
            }
            return link.goAfter("mailed");
        } catch (Refusal refusal) {
            return mistakes.show(refusal, page.of(link), locale);
        }
    }

    /** Says nothing of the request: whoever pressed cannot open it any more. */
    @GetMapping(params = "ended")
    ModelAndView ended(@PathVariable String trackingNumber, HttpServletRequest request) {
        return new ModelAndView("portal/links-ended", "number", trackingNumber)
                .addObject(ReadingChoices.READING, Reading.ofEndedLinks(trackingNumber, request));
    }

    /** Where the address stands after a refused wish: whoever loads it again comes back to the request. */
    @GetMapping
    ModelAndView back(@PathVariable String trackingNumber, @RequestParam(defaultValue = "") String secret) {
        return new FollowLink(trackingNumber, secret).go();
    }
}
