package org.whistle.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.evidence.NewAttachment;
import org.whistle.problem.Refusal;

/** The first page: file a request, or look one up. */
@Controller
class FilingController {

    private final FilingPage page;
    private final FilingDesk desk;
    private final Similar similar;
    private final Mistakes mistakes;

    FilingController(FilingPage page, FilingDesk desk, Similar similar, Mistakes mistakes) {
        this.page = page;
        this.desk = desk;
        this.similar = similar;
        this.mistakes = mistakes;
    }

    /** What failed, in another language: see {@link Trouble}. */
    @GetMapping(path = "/", params = Trouble.ASKED)
    ModelAndView trouble(@RequestParam(Trouble.ASKED) String kind, HttpServletRequest request, Locale locale) {
        return Trouble.again(kind, request).orElseGet(() -> form(locale));
    }

    @GetMapping("/")
    ModelAndView form(Locale locale) {
        return page.of(FilingForm.EMPTY, locale);
    }

    /** A POST: what somebody writes is in no address and so in no log. Kept nowhere. */
    @PostMapping("/suggestions")
    ModelAndView suggest(FilingForm form, Locale locale) {
        return page.suggested(form, locale);
    }

    @PostMapping("/")
    ModelAndView file(
            FilingForm form,
            Joining joining,
            @RequestParam(required = false) List<MultipartFile> file,
            @RequestParam Map<String, String> typed,
            Locale locale) {
        List<NewAttachment> photos = Photos.of(file);
        try {
            Sent sent = desk.read(form, joining, photos, typed.get("key"));
            if (page.asksToCall(form)) {
                return page.of(form, locale).addObject("photosLost", !photos.isEmpty());
            }
            FilingDesk.Next next = desk.take(sent);
            return next.asks() ? similar.show(Similar.between(typed), next.question(), locale) : next.page();
        } catch (Refusal refusal) {
            return mistakes.show(refusal, page.of(form, locale).addObject("photosLost", !photos.isEmpty()), locale);
        }
    }
}
