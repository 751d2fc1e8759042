package org.whistle.hotline;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps counts and refused rows together, so that a report is right at any time. */
@Component
class ImportProgress {

    private final ImportRows imports;
    private final RefusalRows refusals;

    ImportProgress(ImportRows imports, RefusalRows refusals) {
        this.imports = imports;
        this.refusals = refusals;
    }

    /**
     * @param tally of the whole import so far
     * @param refused what was refused since the last call
     */
    @Transactional
    void keep(long id, Tally tally, List<Order.Refused> refused) {
        refusals.insert(id, refused);
        imports.count(id, tally);
    }
}
