package org.whistle.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.whistle.board.BoardFeed;
import org.whistle.board.FeedEntry;
import org.whistle.board.PublicEntry;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;

/** {@code /board/feed/{community}.atom}: the newest requests of a community (RFC 4287). */
@RestController
class BoardFeedController {

    private static final String ATOM = "application/atom+xml;charset=UTF-8";
    private static final int MOST = 50;

    private final BoardFeed board;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final MessageSource messages;
    private final TagAuthority authority;
    private final String licence;

    BoardFeedController(
            BoardFeed board,
            Catalogue catalogue,
            Organisation organisation,
            MessageSource messages,
            TagAuthority authority,
            @Value("${whistle.board.licence:}") String licence) {
        this.board = board;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.messages = messages;
        this.authority = authority;
        this.licence = licence.strip();
    }

    @GetMapping("/board/feed/{community}.atom")
    ResponseEntity<byte[]> feed(@PathVariable String community, HttpServletRequest request, Locale locale)
            throws XMLStreamException {
        Unit unit = organisation
                .find(community)
                .filter(found -> found.kind() == Unit.Kind.COMMUNITY)
                .orElseThrow(() -> Refusal.notFound("unknown-community"));
        String here =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        List<FeedEntry> entries = board.newest(community, MOST);
        AtomFeed feed = new AtomFeed(authority.tags(request.getServerName()))
                .id("board/" + community)
                .text("title", messages.getMessage("board.feed.title", new Object[] {unit.nameIn(locale)}, locale))
                .author(unit.nameIn(locale))
                .time(
                        "updated",
                        entries.stream()
                                .map(FeedEntry::updated)
                                .max(Instant::compareTo)
                                .orElse(Instant.EPOCH))
                .link("alternate", here + "/board?community=" + community)
                .link("self", here + "/board/feed/" + community + ".atom");
        if (!licence.isEmpty()) {
            feed.text("rights", licence);
        }
        for (FeedEntry entry : entries) {
            write(feed, entry, here, locale);
        }
        return ResponseEntity.ok().header("Content-Type", ATOM).body(feed.end());
    }

    private void write(AtomFeed feed, FeedEntry told, String here, Locale locale) throws XMLStreamException {
        PublicEntry entry = told.entry();
        String number = entry.trackingNumber();
        String item =
                catalogue.find(entry.item()).map(found -> found.nameIn(locale)).orElse(entry.item());
        String joint = entry.jointMeeting() ? " · " + word("board.joint", locale) : "";
        feed.beginEntry()
                .id("request/" + number)
                .text("title", item + " · " + number)
                .time("published", entry.filedAt())
                .time("updated", told.updated())
                .link("alternate", here + "/board/" + number)
                .text(
                        "summary",
                        word("status." + entry.status(), locale) + " · " + word("stage." + entry.stage(), locale)
                                + joint)
                .endEntry();
    }

    private String word(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
