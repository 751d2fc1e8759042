package org.whistle.rates;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.request.CaseFileFeed;
import org.whistle.request.CaseFileFeed.Portion;
import org.whistle.request.WrittenCaseFile;

/** Counts cases into an edition. One that cannot be counted is noted, has no marks, and stops nobody else. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Counting {

    private static final Logger log = LoggerFactory.getLogger(Counting.class);
    private static final int ENTRIES_AT_ONCE = 2_000;
    private static final int CASES_AT_ONCE = 1_000;

    private final CaseFileFeed feed;
    private final CaseMarks caseMarks;
    private final MarkRows marks;
    private final ProgressRows progress;
    private final InstantSource now;

    Counting(CaseFileFeed feed, CaseMarks caseMarks, MarkRows marks, ProgressRows progress, InstantSource now) {
        this.feed = feed;
        this.caseMarks = caseMarks;
        this.marks = marks;
        this.progress = progress;
        this.now = now;
    }

    /**
     * Counts some of the cases that changed.
     *
     * @param first the first transaction that is not counted yet
     * @param horizon the first that may not be counted yet
     */
    Portion changed(Edition edition, long first, long horizon) {
        Portion portion = feed.changed(first, horizon, ENTRIES_AT_ONCE);
        again(edition, portion.trackingNumbers());
        return portion;
    }

    /** Counts these cases, whether they changed or not. */
    void again(Edition edition, Collection<String> trackingNumbers) {
        again(List.of(edition), trackingNumbers);
    }

    /** Counts these cases; each is read once, so that all editions get the same. */
    void again(List<Edition> editions, Collection<String> trackingNumbers) {
        List<String> numbers = List.copyOf(trackingNumbers);
        // one transaction may write to any number of cases
        for (int done = 0; done < numbers.size(); done += CASES_AT_ONCE) {
            List<String> some = numbers.subList(done, Math.min(numbers.size(), done + CASES_AT_ONCE));
            List<CountedCase> counted = count(feed.files(some));
            editions.forEach(edition -> marks.replace(edition, counted));
        }
    }

    /** Counts cases into an edition in which they are not yet; without sums. */
    int load(Edition edition, List<WrittenCaseFile> files) {
        List<CountedCase> counted = count(files);
        marks.load(edition, counted);
        return counted.stream().mapToInt(one -> one.marks().size()).sum();
    }

    private List<CountedCase> count(List<WrittenCaseFile> files) {
        List<CountedCase> counted = new ArrayList<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        Set<String> succeeded = new HashSet<>();
        for (WrittenCaseFile file : files) {
            String number = file.trackingNumber();
            try {
                counted.add(new CountedCase(number, caseMarks.of(number, file.entries())));
                succeeded.add(number);
            } catch (RuntimeException broken) {
                // whatever is wrong with one case file, the figures of all others must go on
                log.error("The case file of {} cannot be counted", number, broken);
                counted.add(new CountedCase(number, List.of()));
                reasons.put(number, String.valueOf(broken.getMessage()));
            }
        }
        progress.failed(reasons, now.instant());
        progress.succeeded(succeeded);
        return counted;
    }
}
