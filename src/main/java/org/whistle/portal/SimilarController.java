package org.whistle.portal;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;
import org.whistle.request.Joins;
import org.whistle.request.Requests;
import org.whistle.request.SimilarRequest;

/** Asks after the filing whether it is the same as something nearby, where it could not be asked before. */
@Controller
@RequestMapping("/requests/{trackingNumber}/similar")
class SimilarController {

    private final Joins joins;
    private final Requests requests;
    private final Similar similar;

    SimilarController(Joins joins, Requests requests, Similar similar) {
        this.joins = joins;
        this.requests = requests;
        this.similar = similar;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String trackingNumber, @RequestParam(defaultValue = "") String secret, Locale locale) {
        FollowLink link = new FollowLink(trackingNumber, secret);
        List<SimilarRequest> found = joins.similarTo(trackingNumber, secret);
        if (found.isEmpty()) {
            return link.goAfter("filed");
        }
        return similar.show(new ModelAndView("portal/similar").addObject("filed", link), found, locale);
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String trackingNumber, @RequestParam(defaultValue = "") String secret, Joining joining) {
        requests.requireOpenedBy(trackingNumber, secret);
        FollowLink link = new FollowLink(trackingNumber, secret);
        if (!joining.wanted()) {
            return link.goAfter("filed");
        }
        return link.goAfter(join(trackingNumber, secret, joining.join().strip()) ? "filed&joined" : "filed&apart");
    }

    private boolean join(String trackingNumber, String secret, String into) {
        try {
            return Overtaken.retry(() -> joins.join(trackingNumber, secret, into));
        } catch (Refusal changed) {
            // one of the two went on at this very moment; the own one is filed, and goes on by itself
            return false;
        }
    }
}
