package org.whistle.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.whistle.request.EngineEntries;
import org.whistle.request.EngineEntry;

/** The ways that cases went through their models, as the case file keeps them for ever. */
@Component
public class CasePaths {

    /** A case that is redone twice has some forty entries of the engine. */
    private static final int MOST_ENTRIES = 2_000;

    private final EngineEntries entries;

    CasePaths(EngineEntries entries) {
        this.entries = entries;
    }

    public CasePath of(String trackingNumber) {
        List<EngineEntry> told = entries.of(trackingNumber, MOST_ENTRIES);
        return PathReader.read(told, MOST_ENTRIES);
    }
}
