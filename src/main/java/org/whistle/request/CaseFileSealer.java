package org.whistle.request;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.request.Seal.Entry;
import org.whistle.request.SealRows.Sealed;

/** Chains new entries of all case files. It runs behind, so that no caseworker waits for it. */
@Component
public class CaseFileSealer {

    private static final int MOST_AT_ONCE = 5_000;

    private final SealRows rows;
    private final Clock clock;

    CaseFileSealer(SealRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @return how many entries were sealed; none while another application seals */
    @Transactional
    public int seal() {
        if (!rows.tryLock()) {
            return 0;
        }
        long number = rows.lastNumber();
        List<Entry> entries = rows.unsealed(number, MOST_AT_ONCE);
        Map<String, Seal> last = new HashMap<>(
                rows.lastSeals(entries.stream().map(Entry::caseKey).collect(Collectors.toSet())));
        List<Sealed> links = new ArrayList<>();
        for (Entry entry : entries) {
            number++;
            Seal before = last.get(entry.caseKey());
            Seal link = before == null ? Seal.first(number, entry) : before.next(number, entry);
            last.put(entry.caseKey(), link);
            links.add(new Sealed(link, entry));
        }
        rows.insert(links, clock.instant());
        return links.size();
    }
}
