package org.whistle.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.board.Board;
import org.whistle.board.BoardFigures;
import org.whistle.board.BoardFilter;
import org.whistle.board.PublicEntry;
import org.whistle.board.PublicHistory;
import org.whistle.board.PublicMeetings;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;

/** The public board (办理公开): figures, map and list, and one request as anybody may see it. */
@Controller
class BoardController {

    private static final int LINES = 20;

    private final Board board;
    private final BoardFigures figures;
    private final PublicHistory history;
    private final PublicMeetings meetings;
    private final BoardPlaces places;
    private final BoardPicks picks;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Mistakes mistakes;

    BoardController(
            Board board,
            BoardFigures figures,
            PublicHistory history,
            PublicMeetings meetings,
            BoardPlaces places,
            BoardPicks picks,
            Catalogue catalogue,
            Organisation organisation,
            Mistakes mistakes) {
        this.board = board;
        this.figures = figures;
        this.history = history;
        this.meetings = meetings;
        this.places = places;
        this.picks = picks;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.mistakes = mistakes;
    }

    /** What is not understood of the filter is told; the rest of it holds. */
    @GetMapping("/board")
    ModelAndView list(BoardFilter filter, Locale locale) {
        Map<String, String> misread = new LinkedHashMap<>();
        BoardFilter understood = filter;
        while (true) {
            try {
                ModelAndView page = page(understood, locale);
                if (!misread.isEmpty()) {
                    page.addObject("mistakes", misread).setStatus(HttpStatus.BAD_REQUEST);
                }
                return page;
            } catch (Refusal refusal) {
                String field =
                        refusal.field().filter(one -> !misread.containsKey(one)).orElseThrow(() -> refusal);
                misread.put(field, picks.why(refusal, understood, locale));
                understood = understood.without(field);
            }
        }
    }

    private ModelAndView page(BoardFilter filter, Locale locale) {
        List<Unit> communities = organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY)
                .toList();
        return places.show(new ModelAndView("board/board"), filter, board.map(filter), locale)
                .addObject("figures", figures.of(filter.community(), locale))
                .addObject("list", board.page(filter, LINES))
                .addObject("filter", filter)
                .addObject("links", new BoardLinks(filter))
                .addObject("names", new BoardNames(catalogue, organisation, locale))
                .addObject("picks", picks.of(filter, locale))
                .addObject("feeds", communities)
                .addObject("communities", communities);
    }

    /** Nothing here is more than in the list but what happened, and when. */
    @GetMapping("/board/{trackingNumber}")
    ModelAndView one(@PathVariable String trackingNumber, Locale locale) {
        PublicEntry entry;
        try {
            entry = board.find(trackingNumber);
        } catch (Refusal unknown) {
            return mistakes.show(unknown, new ModelAndView("board/not-there"), locale);
        }
        return new ModelAndView("board/request")
                .addObject("entry", entry)
                .addObject("steps", BoardStep.of(entry))
                .addObject("parts", board.parts(entry))
                .addObject("history", history.of(entry, locale))
                .addObject("meetings", meetings.of(entry, locale))
                .addObject("names", new BoardNames(catalogue, organisation, locale));
    }
}
