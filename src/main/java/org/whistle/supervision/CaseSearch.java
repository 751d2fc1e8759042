package org.whistle.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/** Finds cases, also those that are over and that the engine has forgotten. */
@Component
@Transactional(readOnly = true)
public class CaseSearch {

    private final CaseSearchRows rows;

    CaseSearch(CaseSearchRows rows) {
        this.rows = rows;
    }

    /**
     * One page, the newest first; where a department is asked for, those in which it was called last.
     *
     * @param after where the page before ended; null for the first one
     * @throws Refusal when it ended nowhere that we gave
     */
    public FoundPage find(CaseQuestion question, String after, int size) {
        CaseCursor cursor = after == null ? null : CaseCursor.read(after, question);
        boolean called = question.department() != null;
        List<CaseSearchRows.Row> found =
                called ? rows.called(question, cursor, size + 1) : rows.filed(question, cursor, size + 1);
        List<CaseSearchRows.Row> shown = found.subList(0, Math.min(size, found.size()));
        return new FoundPage(
                shown.stream().map(CaseSearchRows.Row::found).toList(), next(question, cursor, found, size));
    }

    private String next(CaseQuestion question, CaseCursor cursor, List<CaseSearchRows.Row> found, int size) {
        if (found.size() > size) {
            CaseSearchRows.Row last = found.get(size - 1);
            return question.department() == null
                    ? new CaseCursor(last.found().filedAt(), last.found().trackingNumber(), null).toString()
                    : CaseCursor.ofOrder(last.order()).toString();
        }
        return question.department() == null
                ? null
                : rows.lastLookedAt(question, cursor)
                        .map(order -> CaseCursor.ofOrder(order).toString())
                        .orElse(null);
    }

    /** @throws Refusal when there is no such case, or it is none of those that one may learn of: nobody can tell which */
    public FoundCase require(String trackingNumber, CaseSight sight) {
        return rows.find(trackingNumber)
                .filter(found -> sight.sees(found.community()))
                .orElseThrow(() -> Refusal.notFound("no-such-case", trackingNumber));
    }
}
