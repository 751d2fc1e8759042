package org.whistle.board.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.board.Board;
import org.whistle.board.BoardFilter;
import org.whistle.board.EntryPage;
import org.whistle.board.PublicEntry;
import org.whistle.board.PublicMeeting;
import org.whistle.board.PublicMeetings;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;
import org.whistle.problem.FieldsOf;
import org.whistle.problem.Require;

/** {@code /api/board} and {@code /board.csv}: the list of the board, with the filter of its page. */
@FieldsOf("board")
@RestController
class BoardDataController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String FEW = "100";
    private static final int MOST = 500;
    private static final int MOST_LINES = 5_000;

    private final Board board;
    private final PublicMeetings meetings;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final String licence;

    BoardDataController(
            Board board,
            PublicMeetings meetings,
            Catalogue catalogue,
            Organisation organisation,
            @Value("${whistle.board.licence:}") String licence) {
        this.board = board;
        this.meetings = meetings;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.licence = licence.isBlank() ? null : licence.strip();
    }

    /** @param next what to ask for as {@code after} to read on; null at the end */
    record Told(String licence, List<ToldEntry> entries, String next) {}

    /** @param meetings what came of its joint meetings */
    record ToldRequest(String licence, @JsonUnwrapped ToldEntry entry, List<PublicMeeting> meetings) {}

    @GetMapping(path = "/api/board", produces = MediaType.APPLICATION_JSON_VALUE)
    Told list(BoardFilter filter, @RequestParam(defaultValue = FEW) String size, Locale locale) {
        EntryPage page = board.page(filter, Require.number("size", size, 1, MOST));
        return new Told(licence, told(page, locale), page.next());
    }

    @GetMapping(path = "/api/board/{trackingNumber}", produces = MediaType.APPLICATION_JSON_VALUE)
    ToldRequest one(@PathVariable String trackingNumber, Locale locale) {
        PublicEntry entry = board.find(trackingNumber);
        return new ToldRequest(
                licence, ToldEntry.of(entry, catalogue, organisation, locale), meetings.of(entry, locale));
    }

    /** Where there is more, the header {@code Link} names the next part. */
    @GetMapping(path = "/board.csv", produces = CSV)
    ResponseEntity<byte[]> csv(BoardFilter filter, Locale locale) {
        EntryPage page = board.page(filter, MOST_LINES);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"board.csv\"");
        if (page.next() != null) {
            answer.header(
                    HttpHeaders.LINK,
                    "<" + filter.address("/board.csv", Map.of("after", page.next())) + ">; rel=\"next\"");
        }
        return answer.body(BoardCsv.of(told(page, locale), licence));
    }

    private List<ToldEntry> told(EntryPage page, Locale locale) {
        return page.entries().stream()
                .map(entry -> ToldEntry.of(entry, catalogue, organisation, locale))
                .toList();
    }
}
