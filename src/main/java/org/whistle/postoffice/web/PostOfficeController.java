package org.whistle.postoffice.web;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.postoffice.PostOffice;

/** {@code /dev/mail}: what the sample's post office took in. On a database of one's own there is no such page. */
@Controller
@RequestMapping("/dev/mail")
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class PostOfficeController {

    /** A page of a mail's own: it may look as it likes, and do nothing. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
                    + " allow-popups allow-top-navigation-by-user-activation";

    private final PostOffice office;

    PostOfficeController(PostOffice office) {
        this.office = office;
    }

    @GetMapping
    ModelAndView list() {
        List<MimeMessage> mails = office.mails();
        List<Postcard> cards = new ArrayList<>();
        for (int place = 0; place < mails.size(); place++) {
            cards.add(Postcard.of(place + 1, mails.get(place)));
        }
        Collections.reverse(cards);
        return new ModelAndView("postoffice/list", "cards", cards)
                .addObject("server", office.host() + ":" + office.smtpPort());
    }

    @GetMapping("/{number}")
    ModelAndView show(@PathVariable int number) {
        return new ModelAndView("postoffice/card", "card", card(number));
    }

    /** @throws MessagingException when the mail server of this process fails */
    @PostMapping("/{number}/reply")
    ModelAndView reply(@PathVariable int number, @RequestParam String words) throws MessagingException {
        office.reply(mail(number), words);
        return show(number).addObject("replied", true);
    }

    @GetMapping("/{number}/html")
    ResponseEntity<String> html(@PathVariable int number, HttpServletResponse response) {
        // in the place of what pages have; both together would take the letter its looks
        response.setHeader("Content-Security-Policy", POLICY);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(card(number).html());
    }

    private Postcard card(int number) {
        return Postcard.of(number, mail(number));
    }

    private MimeMessage mail(int number) {
        List<MimeMessage> mails = office.mails();
        if (number < 1 || number > mails.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return mails.get(number - 1);
    }
}
