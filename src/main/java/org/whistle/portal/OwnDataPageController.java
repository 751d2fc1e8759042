package org.whistle.portal;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.problem.Refusal;
import org.whistle.retention.ErasureRequests;

/** Where residents ask at their page to have their data erased. */
@Controller
class OwnDataPageController {

    private final ErasureRequests requests;
    private final FollowPage page;
    private final Mistakes mistakes;

    OwnDataPageController(ErasureRequests requests, FollowPage page, Mistakes mistakes) {
        this.requests = requests;
        this.page = page;
        this.mistakes = mistakes;
    }

    @PostMapping("/requests/{trackingNumber}/erasure-request")
    ModelAndView ask(
            @PathVariable String trackingNumber, @RequestParam(defaultValue = "") String secret, Locale locale) {
        FollowLink link = new FollowLink(trackingNumber, secret);
        try {
            requests.ask(trackingNumber, secret);
            return link.goAfter("erasing");
        } catch (Refusal refusal) {
            return mistakes.show(refusal, page.of(link), locale);
        }
    }
}
