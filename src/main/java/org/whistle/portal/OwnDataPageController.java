package org.whistle.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.problem.Refusal;
import org.whistle.retention.ErasureRequests;
import org.whistle.retention.PersonalCopy;
import org.whistle.retention.PersonalExport;

/** Where residents take a copy of their data from their page, or ask to have it erased. */
@Controller
class OwnDataPageController {

    private final PersonalExport export;
    private final ErasureRequests requests;
    private final FollowPage page;
    private final Mistakes mistakes;

    OwnDataPageController(PersonalExport export, ErasureRequests requests, FollowPage page, Mistakes mistakes) {
        this.export = export;
        this.requests = requests;
        this.page = page;
        this.mistakes = mistakes;
    }

    /** @return nothing where the copy is the answer */
    @PostMapping("/requests/{trackingNumber}/personal-data")
    ModelAndView copy(
            @PathVariable String trackingNumber,
            @RequestParam(defaultValue = "") String secret,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        PersonalCopy copy;
        try {
            copy = export.ofOwn(trackingNumber, secret);
        } catch (Refusal refusal) {
            return mistakes.show(refusal, page.of(new FollowLink(trackingNumber, secret)), locale);
        }
        PersonalCopy.headers(trackingNumber).forEach(response::setHeader);
        copy.writeTo(response.getOutputStream());
        return null;
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
