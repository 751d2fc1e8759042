package org.whistle.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Several people read of one matter, each on a page of their own: none of them reads there the name of another. What staff
 * writes is looked at when it is written; whoever joined afterwards is looked for when it is read. Our own sentences are
 * never held back: anybody can join, under any name.
 */
@Component
public class OthersNames {

    private final Reporters reporters;
    private final CaseWords words;

    OthersNames(Reporters reporters, CaseWords words) {
        this.reporters = reporters;
        this.words = words;
    }

    /**
     * What the latest result says stands in the history as well, which was looked through when the request was opened.
     *
     * @param measures what was done, as it was written
     * @return the same, or in its place that it names another reporter
     */
    public String withoutOthers(RequestView request, String measures) {
        String instead = instead(LocaleContextHolder.getLocale());
        boolean isHeldBack = request.history().stream()
                .filter(entry -> entry.kind() == CaseEventKind.RESULT_SUBMITTED)
                .reduce((one, later) -> later)
                .filter(entry -> entry.text().equals(instead))
                .isPresent();
        return isHeldBack ? instead : measures;
    }

    String instead(Locale locale) {
        return words.say("portal.follow.others", List.of(), Map.of(), locale);
    }

    /**
     * @param sameMatter how many others reported it
     * @param told what is told; where nobody else reported it or nobody wrote anything, no contact is opened
     * @return whether words in an entry name another reporter
     */
    Predicate<CaseEntry> naming(String trackingNumber, int sameMatter, Stream<CaseEntry> told) {
        if (sameMatter == 0 || told.allMatch(entry -> entry.written().isEmpty())) {
            return entry -> false;
        }
        Predicate<String> naming = reporters.namingOthersThan(trackingNumber);
        return entry -> entry.written().stream().anyMatch(naming);
    }
}
