package org.whistle.notification.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.catalogue.Catalogue;
import org.whistle.notification.Notice;
import org.whistle.notification.NoticeWords;
import org.whistle.notification.Notices;
import org.whistle.problem.Require;
import org.whistle.request.RequestFacts;
import org.whistle.request.StaffReader;

/** {@code /api/notices}: what somebody of the staff is told. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private static final int MOST_A_PAGE = 100;
    private static final int LAST_PAGE = 10_000;

    private final Notices notices;
    private final NoticeWords words;
    private final StaffReader requests;
    private final Catalogue catalogue;

    NoticeController(Notices notices, NoticeWords words, StaffReader requests, Catalogue catalogue) {
        this.notices = notices;
        this.words = words;
        this.requests = requests;
        this.catalogue = catalogue;
    }

    /**
     * A notice in the caller's language.
     *
     * @param trackingNumber null, as the item and the deadline, where it is about no one case
     */
    record Told(
            long id,
            String trackingNumber,
            String itemName,
            String news,
            String text,
            Instant deadline,
            Instant at,
            String readBy,
            Instant readAt) {}

    record TellingPage(long unread, long total, int page, int size, List<Told> notices) {}

    @GetMapping
    TellingPage page(
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "20") String size,
            Authentication caller,
            Locale locale) {
        int number = Require.number("page", page, 0, LAST_PAGE);
        int length = Require.number("size", size, 1, MOST_A_PAGE);
        Notices.Page found = notices.page(caller.getName(), number, length);
        return new TellingPage(found.unread(), found.total(), number, length, told(found.notices(), locale));
    }

    @PostMapping("/{id}/read")
    Told read(@PathVariable long id, Authentication caller, Locale locale) {
        return told(List.of(notices.markRead(caller.getName(), id)), locale).get(0);
    }

    private List<Told> told(List<Notice> page, Locale locale) {
        Map<String, RequestFacts> facts = requests
                .facts(page.stream()
                        .map(Notice::trackingNumber)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(RequestFacts::trackingNumber, Function.identity()));
        return page.stream()
                .map(notice -> told(
                        notice,
                        Optional.ofNullable(notice.trackingNumber())
                                .map(number -> item(facts.get(number), locale))
                                .orElse(null),
                        locale))
                .toList();
    }

    private String item(RequestFacts facts, Locale locale) {
        return catalogue.find(facts.item()).orElseThrow().nameIn(locale);
    }

    private Told told(Notice notice, String item, Locale locale) {
        return new Told(
                notice.id(),
                notice.trackingNumber(),
                item,
                notice.news().name(),
                words.of(notice, locale),
                notice.deadline(),
                notice.at(),
                notice.readBy(),
                notice.readAt());
    }
}
