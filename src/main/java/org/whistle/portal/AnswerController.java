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
import org.whistle.casework.Questions;
import org.whistle.evidence.AttachmentKind;
import org.whistle.evidence.NewAttachment;
import org.whistle.evidence.RequestPictures;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;

/** The reporter answers what was asked, with words and perhaps a picture. */
@Controller
@RequestMapping("/requests/{trackingNumber}/questions/{id}/answer")
class AnswerController {

    /** The page has another field for pictures, which belong to no question. */
    private static final String PICTURE = "answerPicture";

    private final Questions questions;
    private final RequestPictures pictures;
    private final FollowPage page;
    private final Mistakes mistakes;

    AnswerController(Questions questions, RequestPictures pictures, FollowPage page, Mistakes mistakes) {
        this.questions = questions;
        this.pictures = pictures;
        this.page = page;
        this.mistakes = mistakes;
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String trackingNumber,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = "file", required = false) MultipartFile picture,
            Locale locale) {
        FollowLink link = new FollowLink(trackingNumber, secret);
        String words = Typed.text(answer);
        try {
            questions.requireAnswerable(trackingNumber, secret, id, words);
            // an answer cannot be sent twice: a picture that is refused keeps it on the page
            Runnable deed = () -> questions.answer(trackingNumber, secret, id, words);
            if (!Photos.isChosen(picture)) {
                Overtaken.retry(deed);
            } else {
                pictures.addWith(
                        trackingNumber,
                        secret,
                        new NewAttachment(AttachmentKind.BEFORE, null, picture.getSize(), picture),
                        deed);
            }
            return link.goAfter("answered");
        } catch (Refusal refusal) {
            return mistakes.show(
                    refusal,
                    Again.keep(page.of(link), "form-answer-" + id, picture).addObject("typed", Map.of(id, answer)),
                    Map.of("file", PICTURE),
                    locale);
        }
    }

    /** Where the address stands after a refused answer: whoever loads it again comes back to the request. */
    @GetMapping
    ModelAndView back(
            @PathVariable String trackingNumber,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String secret) {
        return new FollowLink(trackingNumber, secret).go();
    }
}
