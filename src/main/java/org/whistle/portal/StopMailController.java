package org.whistle.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.request.MessageWishes;
import org.whistle.request.Requests;

/** Where a link of a mail leads to that asks for no more of them. Opening it changes nothing, pressing does. */
@Controller
@RequestMapping("/requests/{trackingNumber}/mail")
class StopMailController {

    private final Requests requests;
    private final MessageWishes wishes;

    StopMailController(Requests requests, MessageWishes wishes) {
        this.requests = requests;
        this.wishes = wishes;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String trackingNumber, @RequestParam(defaultValue = "") String secret) {
        requests.requireOpenedBy(trackingNumber, secret);
        boolean stopped = wishes.wish(trackingNumber, secret)
                .filter(MessageWishes.Wish::stopped)
                .isPresent();
        return page(trackingNumber, secret).addObject("stopped", stopped);
    }

    @PostMapping
    ModelAndView stop(@PathVariable String trackingNumber, @RequestParam(defaultValue = "") String secret) {
        wishes.stop(trackingNumber, secret);
        return page(trackingNumber, secret).addObject("stopped", true);
    }

    private static ModelAndView page(String trackingNumber, String secret) {
        return new ModelAndView("portal/stop-mail")
                .addObject("number", trackingNumber)
                .addObject("secret", secret);
    }
}
