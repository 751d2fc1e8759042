package org.whistle.portal;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.catalogue.Catalogue;
import org.whistle.problem.Refusal;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;

/** The first page: file a request, or look one up. */
@Controller
class FilingController {

    private final Requests requests;
    private final Catalogue catalogue;
    private final Mistakes mistakes;

    FilingController(Requests requests, Catalogue catalogue, Mistakes mistakes) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.mistakes = mistakes;
    }

    @GetMapping("/")
    ModelAndView form(Locale locale) {
        return page(FilingForm.EMPTY, locale);
    }

    @PostMapping("/")
    ModelAndView file(FilingForm form, Locale locale) {
        try {
            Receipt receipt = requests.file(form.toRequest());
            return new FollowLink(receipt.trackingNumber().value(), receipt.secret()).goAfter("filed");
        } catch (Refusal refusal) {
            return mistakes.show(refusal, page(form, locale), locale);
        }
    }

    private ModelAndView page(FilingForm form, Locale locale) {
        return new ModelAndView("portal/file")
                .addObject("form", form)
                .addObject("groups", ItemGroup.of(catalogue.all(), locale));
    }
}
