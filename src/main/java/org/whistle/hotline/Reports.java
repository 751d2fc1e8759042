package org.whistle.hotline;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.whistle.problem.Problems;

/** Writes reports. The list of refused rows may be as long as the file, so it is read page by page. */
@Component
class Reports {

    private static final int PAGE = 1_000;

    private final RefusalRows refusals;
    private final Problems problems;
    private final MessageSource messages;

    Reports(RefusalRows refusals, Problems problems, MessageSource messages) {
        this.refusals = refusals;
        this.problems = problems;
        this.messages = messages;
    }

    ImportReport of(ImportRun run, Locale locale) {
        return new ImportReport(run, new Refused(run, locale));
    }

    private RefusedRow inWords(Order.Refused refused, Locale locale) {
        return new RefusedRow(
                refused.row(),
                refused.line(),
                refused.field(),
                messages.getMessage("field." + refused.field(), null, refused.field(), locale),
                problems.message(refused.why(), locale));
    }

    /** Those of the rows that the run has counted. */
    private final class Refused implements Iterator<RefusedRow> {

        private final ImportRun run;
        private final Locale locale;
        private final Queue<Order.Refused> page = new ArrayDeque<>();
        private int left;
        private int last;

        Refused(ImportRun run, Locale locale) {
            this.run = run;
            this.locale = locale;
            this.left = run.refusedCount();
        }

        @Override
        public boolean hasNext() {
            if (page.isEmpty() && left > 0) {
                page.addAll(refusals.page(run.id(), last, Math.min(PAGE, left)));
            }
            return !page.isEmpty();
        }

        @Override
        public RefusedRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Order.Refused next = page.remove();
            last = next.row();
            left--;
            return inWords(next, locale);
        }
    }
}
