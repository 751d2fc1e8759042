package org.whistle.portal;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.evidence.CleanedPicture;
import org.whistle.evidence.LatePictures;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;
import org.whistle.redress.NewResidentAppeal;
import org.whistle.redress.ResidentAppeals;

/** The reporter asks for a redo, or appeals to the supervisor. */
@Controller
@RequestMapping("/requests/{trackingNumber}/appeal")
class FollowAppealController {

    /** Other forms of the page have fields of the same name. */
    static final Map<String, String> FIELDS =
            Map.of("reason", "appealReason", "words", "appealWords", "file", "appealPicture");

    private final ResidentAppeals appeals;
    private final LatePictures pictures;
    private final FollowPage page;
    private final Mistakes mistakes;

    FollowAppealController(ResidentAppeals appeals, LatePictures pictures, FollowPage page, Mistakes mistakes) {
        this.appeals = appeals;
        this.pictures = pictures;
        this.page = page;
        this.mistakes = mistakes;
    }

    @PostMapping
    ModelAndView appeal(
            @PathVariable String trackingNumber,
            @RequestParam(defaultValue = "") String secret,
            AppealForm form,
            @RequestParam(name = "appealPicture", required = false) MultipartFile picture,
            Locale locale) {
        FollowLink link = new FollowLink(trackingNumber, secret);
        try {
            NewResidentAppeal wanted = form.toAppeal();
            if (!Photos.isChosen(picture)) {
                Overtaken.retry(() -> appeals.file(trackingNumber, secret, wanted));
            } else {
                appeals.requirePossible(trackingNumber, secret, wanted.kind());
                CleanedPicture cleaned = pictures.clean(trackingNumber, picture.getSize(), picture);
                Overtaken.retry(() -> appeals.file(trackingNumber, secret, wanted, cleaned));
            }
            return link.goAfter("appealed");
        } catch (Refusal refusal) {
            return mistakes.show(
                    refusal,
                    Again.keep(page.of(link), "form-appeal", picture).addObject("appealed", form),
                    FIELDS,
                    locale);
        }
    }

    /** Where the address stands after a refused appeal: whoever loads it again comes back to the request. */
    @GetMapping
    ModelAndView back(@PathVariable String trackingNumber, @RequestParam(defaultValue = "") String secret) {
        return new FollowLink(trackingNumber, secret).go();
    }
}
