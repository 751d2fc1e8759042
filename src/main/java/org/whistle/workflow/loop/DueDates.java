package org.whistle.workflow.loop;

import java.time.Instant;
import java.util.Date;
import org.whistle.casework.Whistles;
import org.whistle.request.RequestProgress;
import org.whistle.workflow.UsedByModels;

/** By when a task is due; models name it {@code ${dueDates…}}. Null where nothing is promised yet. */
@UsedByModels
public class DueDates {

    private final RequestProgress requests;
    private final Whistles whistles;

    DueDates(RequestProgress requests, Whistles whistles) {
        this.requests = requests;
        this.whistles = whistles;
    }

    /** The deadline that the resident was given. */
    public Date promise(String trackingNumber) {
        return date(requests.facts(trackingNumber).deadline());
    }

    /** The deadline by which the department has to report in. */
    public Date reportIn(String trackingNumber, String department) {
        return whistles.calls(trackingNumber).stream()
                .filter(call -> call.department().equals(department))
                .findFirst()
                .map(call -> date(call.reportInDeadline()))
                .orElse(null);
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
