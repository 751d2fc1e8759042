package org.whistle.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.problem.Refusal;
import org.whistle.request.SimilarRequest;

/** The page on which a request is written, in another language or size: nothing is filed. */
@Controller
class FilingAgainController {

    private final FilingPage page;
    private final FilingDesk desk;
    private final Similar similar;
    private final Again again;

    FilingAgainController(FilingPage page, FilingDesk desk, Similar similar, Again again) {
        this.page = page;
        this.desk = desk;
        this.similar = similar;
        this.again = again;
    }

    @PostMapping(path = "/", params = Again.ASKED)
    ModelAndView again(
            FilingForm form,
            Joining joining,
            @RequestParam(required = false) List<MultipartFile> file,
            @RequestParam Map<String, String> typed,
            Locale locale) {
        return question(form, joining, typed, locale)
                .orElseGet(() -> again.show(
                        typed.containsKey("refused") ? () -> Sent.of(form, joining, List.of(), null) : () -> {},
                        page.of(form, locale)
                                .addObject("photosLost", !Photos.of(file).isEmpty()),
                        Map.of(),
                        locale));
    }

    /** @return the question between writing and filing, where it was that page */
    private Optional<ModelAndView> question(
            FilingForm form, Joining joining, Map<String, String> typed, Locale locale) {
        if (!typed.containsKey("asking")) {
            return Optional.empty();
        }
        try {
            List<SimilarRequest> found = desk.similarTo(Sent.of(form, joining, List.of(), null));
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            similar.show(Similar.between(typed), found, locale).addObject("join", joining.join()));
        } catch (Refusal changed) {
            return Optional.empty();
        }
    }
}
