package org.whistle.appeal.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.appeal.AppealHelp;
import org.whistle.appeal.EvidenceNeeded;
import org.whistle.appeal.ExclusionGround;
import org.whistle.evidence.Attachment;
import org.whistle.problem.FieldsOf;
import org.whistle.problem.Require;
import org.whistle.rates.Measure;

/** What a form for an appeal offers: {@code /api/appeals/grounds}, and the pictures of the case. */
@FieldsOf("appeal")
@RestController
@RequestMapping("/api")
class AppealHelpController {

    private static final int LONGEST_LIST = 400;

    private final AppealHelp help;
    private final MessageSource messages;

    AppealHelpController(AppealHelp help, MessageSource messages) {
        this.help = help;
        this.messages = messages;
    }

    /** A ground that does, in the caller's language, and what has to show it. */
    record Ground(ExclusionGround ground, String name, EvidenceNeeded evidence) {}

    /** @param path of its bytes, below the application's address */
    record Picture(long id, String kindText, Instant addedAt, int width, int height, String path) {}

    /** @param measures separated by commas; a ground has to do for all of them */
    @GetMapping("/appeals/grounds")
    List<Ground> grounds(@RequestParam(required = false) String measures, Locale locale) {
        List<Measure> asked = Arrays.stream(
                        Require.text("measures", measures, LONGEST_LIST).split(","))
                .map(measure -> Require.choice("measures", measure, Measure.class))
                .toList();
        return help.grounds(asked).entrySet().stream()
                .map(one -> new Ground(one.getKey(), words("history.ground", one.getKey(), locale), one.getValue()))
                .toList();
    }

    @GetMapping("/cases/of-number/{trackingNumber}/appeals/pictures")
    List<Picture> pictures(@PathVariable String trackingNumber, Authentication caller, Locale locale) {
        return help.pictures(caller.getName(), trackingNumber).stream()
                .map(one -> picture(trackingNumber, one, locale))
                .toList();
    }

    @GetMapping("/cases/of-number/{trackingNumber}/appeals/pictures/{id}")
    ResponseEntity<byte[]> picture(@PathVariable String trackingNumber, @PathVariable long id, Authentication caller) {
        return help.picture(caller.getName(), trackingNumber, id).toAnswer();
    }

    private Picture picture(String trackingNumber, Attachment one, Locale locale) {
        return new Picture(
                one.id(),
                words("history.photo", one.kind(), locale),
                one.addedAt(),
                one.width(),
                one.height(),
                "/api/cases/of-number/" + trackingNumber + "/appeals/pictures/" + one.id());
    }

    private String words(String prefix, Enum<?> constant, Locale locale) {
        return messages.getMessage(prefix + "." + constant, null, locale);
    }
}
