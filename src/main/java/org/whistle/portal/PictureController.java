package org.whistle.portal;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.evidence.AttachmentKind;
import org.whistle.evidence.NewAttachment;
import org.whistle.evidence.RequestPictures;
import org.whistle.problem.Refusal;

/** The reporter's pictures: add one, take one back. */
@Controller
@RequestMapping("/requests/{trackingNumber}/attachments")
class PictureController {

    private final RequestPictures pictures;
    private final FollowPage page;
    private final Mistakes mistakes;

    PictureController(RequestPictures pictures, FollowPage page, Mistakes mistakes) {
        this.pictures = pictures;
        this.page = page;
        this.mistakes = mistakes;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String trackingNumber,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(required = false) MultipartFile file,
            Locale locale) {
        FollowLink link = new FollowLink(trackingNumber, secret);
        try {
            if (file == null || file.isEmpty()) {
                throw Refusal.invalid("file", "required");
            }
            pictures.add(trackingNumber, secret, new NewAttachment(AttachmentKind.BEFORE, null, file.getSize(), file));
            return link.goAfter("pictured");
        } catch (Refusal refusal) {
            return mistakes.show(refusal, page.of(link), locale);
        }
    }

    /** Where the address stands after a refused picture: whoever loads it again comes back to the request. */
    @GetMapping({"", "/{id}/withdrawal"})
    ModelAndView back(@PathVariable String trackingNumber, @RequestParam(defaultValue = "") String secret) {
        return new FollowLink(trackingNumber, secret).go();
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String trackingNumber,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String secret,
            Locale locale) {
        FollowLink link = new FollowLink(trackingNumber, secret);
        try {
            pictures.withdraw(trackingNumber, secret, id);
            return link.goAfter("unpictured");
        } catch (Refusal refusal) {
            return mistakes.show(refusal, page.of(link), locale);
        }
    }
}
