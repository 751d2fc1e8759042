package org.whistle.request.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.problem.Refusal;
import org.whistle.request.MessageWishes;
import org.whistle.request.RequestSecret;

/** {@code /api/requests/…/mail}: whether, and in which language, whoever filed a request is written to. */
@RestController
@RequestMapping("/api/requests/{trackingNumber}/mail")
class MailWishController {

    private final MessageWishes wishes;

    MailWishController(MessageWishes wishes) {
        this.wishes = wishes;
    }

    /**
     * @param language {@code zh} or {@code en}; null leaves it as it is
     * @param wanted whether they want messages; null leaves it as it is
     * @param texts false where they told us by text to send none, true for texts again; null leaves it as it is
     */
    record Wish(String language, Boolean wanted, Boolean texts) {}

    /** @throws Refusal where nothing is known to write to */
    @GetMapping
    Wish wish(@PathVariable String trackingNumber, RequestSecret secret) {
        return wishes.wish(trackingNumber, secret.value())
                .map(wish -> new Wish(wish.language().getLanguage(), !wish.stopped(), !wish.textsStopped()))
                .orElseThrow(() -> Refusal.conflict("mail-no-address"));
    }

    /** @throws Refusal where nothing is known to write to, or texts shall end here: that is said by text */
    @PostMapping
    Wish change(@PathVariable String trackingNumber, RequestSecret secret, @RequestBody Wish wish) {
        if (Boolean.FALSE.equals(wish.texts())) {
            throw Refusal.invalid("texts", "texts-stop-by-text");
        }
        if (wish.language() != null) {
            wishes.speak(trackingNumber, secret.value(), wish.language());
        }
        if (Boolean.TRUE.equals(wish.wanted())) {
            wishes.goOn(trackingNumber, secret.value());
        } else if (Boolean.FALSE.equals(wish.wanted())) {
            wishes.stop(trackingNumber, secret.value());
        }
        if (Boolean.TRUE.equals(wish.texts())) {
            wishes.textAgain(trackingNumber, secret.value());
        }
        return wish(trackingNumber, secret);
    }

    /** No link that was sent up to now opens the request any more; also one that stands in the place of the secret here. */
    @PostMapping("/ended-links")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endLinks(@PathVariable String trackingNumber, RequestSecret secret) {
        wishes.endLinks(trackingNumber, secret.value());
    }
}
