package org.whistle.postoffice.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.postoffice.GatewayMood;
import org.whistle.postoffice.TakenText;
import org.whistle.postoffice.TextGateway;

/** {@code /dev/webhook}: what the sample's text gateway took in, and what it shall do. Elsewhere there is no such page. */
@Controller
@RequestMapping("/dev/webhook")
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class TextGatewayController {

    private final TextGateway gateway;
    private final DateTimeFormatter time;

    TextGatewayController(TextGateway gateway, @Value("${whistle.zone}") ZoneId zone) {
        this.gateway = gateway;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
    }

    /** A text as the page shows it. */
    record Row(TakenText text, String time) {}

    @GetMapping
    ModelAndView list() {
        List<Row> rows = gateway.texts().stream()
                .map(text -> new Row(text, say(text.at())))
                .toList();
        return new ModelAndView("postoffice/texts")
                .addObject("rows", rows)
                .addObject("moods", GatewayMood.values())
                .addObject("mood", gateway.mood());
    }

    @PostMapping("/mood")
    ModelAndView be(@RequestParam GatewayMood mood) {
        gateway.beIn(mood);
        return list();
    }

    @PostMapping("/reply")
    ModelAndView reply(@RequestParam String message, @RequestParam String words) {
        return list().addObject("answered", gateway.voice().reply(text(message), words));
    }

    @PostMapping("/report")
    ModelAndView report(@RequestParam String message, @RequestParam String result) {
        return list().addObject("answered", gateway.voice().report(text(message), result));
    }

    private TakenText text(String message) {
        return gateway.find(message).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String say(Instant moment) {
        return time.format(moment);
    }
}
