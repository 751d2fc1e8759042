package org.whistle.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.EngineEntries;
import org.whistle.request.EngineEntries.Portion;
import org.whistle.request.EngineEntries.Told;
import org.whistle.supervision.StepRows.Passed;
import org.whistle.supervision.StepRows.Running;

/** Counts how long steps take, behind what happens; of many nodes one at a time does the work. */
@Component
public class StepProjector {

    private static final int ENTRIES_AT_ONCE = 200;
    private static final String NUMBER = "[0-9]{1,12}-[0-9]{8}-[0-9]{1,15}";
    private static final String BODY = "#multiInstanceBody";

    private final EngineEntries entries;
    private final StepRows rows;
    private final ZoneId zone;
    private final TransactionTemplate transaction;

    StepProjector(
            EngineEntries entries,
            StepRows rows,
            @Value("${whistle.zone}") ZoneId zone,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.rows = rows;
        this.zone = zone;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return how many entries were counted; none while another application counts */
    public int project() {
        int all = 0;
        int some;
        do {
            some = transaction.execute(status -> portion());
            all += some;
        } while (some >= ENTRIES_AT_ONCE);
        return all;
    }

    private int portion() {
        Optional<Long> first = rows.tryCounting();
        if (first.isEmpty()) {
            return 0;
        }
        long horizon = entries.horizon();
        if (first.get() > horizon) {
            // the database was put back to one that is younger
            rows.forgetOpen();
            rows.keep(horizon);
            return 0;
        }
        Portion portion = entries.written(first.get(), horizon, ENTRIES_AT_ONCE);
        portion.entries().forEach(this::count);
        if (!portion.entries().isEmpty()) {
            rows.keep(portion.next());
        }
        return portion.entries().size();
    }

    private void count(Told told) {
        if (!told.caseKey().matches(NUMBER)) {
            return;
        }
        Map<String, Boolean> late = new HashMap<>();
        for (Map<String, Object> event : told.entry().events()) {
            String instance = text(event, "i");
            switch (text(event, "e")) {
                case "process-start", "process-migrate" ->
                    rows.started(instance, new Running(told.caseKey(), text(event, "p"), version(event)));
                case "process-end" -> rows.ended(instance);
                case "task-complete" ->
                    due(event)
                            .ifPresent(due ->
                                    late.put(place(event), told.entry().at().isAfter(due)));
                case "activity-start" -> began(instance, event, told.entry().at());
                case "activity-end" -> over(instance, event, told.entry().at(), late.remove(place(event)));
                default -> {
                    // nothing begins or ends
                }
            }
        }
    }

    private void began(String instance, Map<String, Object> event, Instant at) {
        if (!text(event, "a").endsWith(BODY) && rows.running(instance).isPresent()) {
            rows.began(instance, text(event, "n"), text(event, "a"), at);
        }
    }

    /** What is cut short has not taken its time. */
    private void over(String instance, Map<String, Object> event, Instant at, Boolean late) {
        Optional<Instant> began = rows.over(instance, text(event, "n"));
        if (began.isEmpty() || Boolean.TRUE.equals(event.get("canceled"))) {
            return;
        }
        rows.running(instance)
                .ifPresent(running -> rows.count(new Passed(
                        running.caseKey().substring(0, running.caseKey().indexOf('-')),
                        running,
                        text(event, "a"),
                        LocalDate.ofInstant(at, zone).withDayOfMonth(1),
                        Stays.classOf(Duration.between(began.get(), at).toSeconds()),
                        late == null ? 0 : 1,
                        Boolean.TRUE.equals(late) ? 1 : 0)));
    }

    private static Optional<Instant> due(Map<String, Object> event) {
        return Optional.ofNullable(text(event, "due")).map(Instant::parse);
    }

    private static int version(Map<String, Object> event) {
        return event.get("v") instanceof Number number ? number.intValue() : 0;
    }

    private static String place(Map<String, Object> event) {
        return text(event, "i") + " " + text(event, "a");
    }

    private static String text(Map<String, Object> event, String member) {
        Object value = event.get(member);
        return value == null ? null : value.toString();
    }
}
