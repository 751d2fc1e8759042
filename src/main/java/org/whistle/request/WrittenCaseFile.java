package org.whistle.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The domain's entries of one case as they are written, oldest first; they are understood only when they are asked for. */
public final class WrittenCaseFile {

    private final String trackingNumber;
    private final ObjectReader members;
    private final List<Line> lines = new ArrayList<>();

    WrittenCaseFile(String trackingNumber, ObjectReader members) {
        this.trackingNumber = trackingNumber;
        this.members = members;
    }

    private record Line(Instant at, String kind, String actor, String detail) {}

    void add(Instant at, String kind, String actor, String detail) {
        lines.add(new Line(at, kind, actor, detail));
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    /** How many entries there are. */
    int size() {
        return lines.size();
    }

    /** @throws IllegalArgumentException when an entry is of no kind that we know, or its detail is no JSON object */
    public List<CaseEntry> entries() {
        List<CaseEntry> entries = new ArrayList<>(lines.size());
        for (Line line : lines) {
            entries.add(
                    new CaseEntry(line.at(), CaseEventKind.valueOf(line.kind()), line.actor(), members(line.detail())));
        }
        return entries;
    }

    private Map<String, Object> members(String detail) {
        try {
            return members.readValue(detail);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("A detail of " + trackingNumber + " is no JSON object", broken);
        }
    }
}
