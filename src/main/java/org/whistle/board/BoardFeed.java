package org.whistle.board;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseFileFeed;
import org.whistle.request.WrittenCaseFile;

/** The newest entries, with the time of the last public thing that happened to each, to the minute. */
@Component
@Transactional(readOnly = true)
public class BoardFeed {

    private final Board board;
    private final CaseFileFeed caseFiles;

    BoardFeed(Board board, CaseFileFeed caseFiles) {
        this.board = board;
        this.caseFiles = caseFiles;
    }

    /** @return those of a community, the newest first */
    public List<FeedEntry> newest(String community, int most) {
        List<PublicEntry> entries =
                board.page(BoardFilter.ofCommunity(community), most).entries();
        Map<String, Instant> changed = new HashMap<>();
        caseFiles
                .files(entries.stream().map(PublicEntry::trackingNumber).toList())
                .forEach(file -> changed.put(file.trackingNumber(), lastPublic(file)));
        return entries.stream()
                .map(entry -> new FeedEntry(entry, changed.getOrDefault(entry.trackingNumber(), entry.filedAt())))
                .toList();
    }

    private static Instant lastPublic(WrittenCaseFile file) {
        return file.entries().stream()
                .filter(entry -> PublicHistory.isPublic(entry.kind()))
                .map(CaseEntry::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)
                .truncatedTo(ChronoUnit.MINUTES);
    }
}
