package org.whistle.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Collects what a transaction adds to case files and writes it in one round trip, just before the commit. */
@Component
class CaseFileBuffer {

    static final String ENGINE_EVENTS = "ENGINE_EVENTS";

    private static final CaseTexts.Parted NO_WORDS = new CaseTexts.Parted(Map.of(), null, null, null);

    private final CaseFileRows rows;
    private final ObjectMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CaseFileBuffer(CaseFileRows rows, ObjectMapper json, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** A row of {@code case_event}, before it has its number. */
    record Row(
            String caseKey,
            Instant at,
            String source,
            String kind,
            String actor,
            String stage,
            String detail,
            CaseTexts.Parted words) {}

    private record EngineEvents(String actor, List<Map<String, ?>> events) {}

    void addDomainEvent(String caseKey, CaseEventKind kind, String actor, Map<String, ?> detail) {
        String stage = kind.stage().map(Stage::name).orElse(null);
        CaseTexts.Parted parted = CaseTexts.part(caseKey, kind, detail, json);
        Instant at = clock.instant();
        Pending pending = ofThisTransaction();
        pending.rows.add(new Row(caseKey, at, "DOMAIN", kind.name(), actor, stage, text(parted.facts()), parted));
        pending.told
                .computeIfAbsent(caseKey, key -> new ArrayList<>())
                .add(new CaseEntry(at, kind, actor, Collections.unmodifiableMap(new LinkedHashMap<>(parted.facts()))));
    }

    void addEngineEvent(String caseKey, String actor, Map<String, ?> event) {
        ofThisTransaction()
                .engineEvents
                .computeIfAbsent(caseKey, key -> new EngineEvents(actor, new ArrayList<>()))
                .events()
                .add(event);
    }

    private Pending ofThisTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("A case file is written only inside a transaction");
        }
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        return pending;
    }

    private String text(Object detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("No JSON for " + detail, impossible);
        }
    }

    private final class Pending implements TransactionSynchronization {

        private final List<Row> rows = new ArrayList<>();
        private final Map<String, EngineEvents> engineEvents = new LinkedHashMap<>();

        private final Map<String, List<CaseEntry>> told = new HashMap<>();

        /** Whoever hears of it may add more, such as the beginning of a delivery. */
        @Override
        public void beforeCommit(boolean readOnly) {
            while (!rows.isEmpty() || !engineEvents.isEmpty()) {
                write();
            }
        }

        private void write() {
            List<Row> all = new ArrayList<>(rows);
            engineEvents.forEach((caseKey, engine) -> all.add(new Row(
                    caseKey,
                    clock.instant(),
                    "ENGINE",
                    ENGINE_EVENTS,
                    engine.actor(),
                    null,
                    text(engine.events()),
                    NO_WORDS)));
            Map<String, List<CaseEntry>> entries = Map.copyOf(told);
            rows.clear();
            engineEvents.clear();
            told.clear();
            CaseFileBuffer.this.rows.insert(all).stream()
                    .sorted()
                    .forEach(number -> events.publishEvent(new CaseTold(number, List.copyOf(entries.get(number)))));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(CaseFileBuffer.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CaseFileBuffer.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseFileBuffer.this);
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }
}
