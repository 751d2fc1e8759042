package org.whistle.supervision;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whistle.problem.Moments;
import org.whistle.problem.Refusal;

/**
 * Where a page of found cases ended. It says all by itself, so that it tells nothing of a case that somebody names in it.
 *
 * @param order the last whistle order of a department; null where one looks by the time of filing
 */
record CaseCursor(Instant filedAt, String trackingNumber, Long order) {

    private static final Pattern FILED = Pattern.compile("([0-9TZ:.-]{1,40})_([0-9-]{1,40})");
    private static final Pattern ORDER = Pattern.compile("[0-9]{1,18}");

    static CaseCursor ofOrder(long order) {
        return new CaseCursor(null, null, order);
    }

    /** @throws Refusal when it is none that we gave for such a question */
    static CaseCursor read(String written, CaseQuestion question) {
        if (question.department() != null) {
            if (!ORDER.matcher(written).matches()) {
                throw unknown();
            }
            return ofOrder(Long.parseLong(written));
        }
        Matcher filed = FILED.matcher(written);
        if (!filed.matches()) {
            throw unknown();
        }
        try {
            return new CaseCursor(Moments.read(filed.group(1)), filed.group(2), null);
        } catch (DateTimeException noMoment) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.invalid("after", "unknown-cursor");
    }

    @Override
    public String toString() {
        return order == null ? filedAt + "_" + trackingNumber : order.toString();
    }
}
