package org.whistle.hotline;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * At a start to serve people: imports that a server before left behind are marked, and cells that were kept long enough
 * are forgotten. A command does neither, since it may run beside an application that imports.
 */
@Component
@ConditionalOnProperty(name = "whistle.imports.tidied", matchIfMissing = true)
class LeftoverImports {

    LeftoverImports(ImportRows rows, Clock clock) {
        rows.interruptLeftovers();
        rows.forgetCells(clock.instant().minus(ImportQueue.CELLS_KEPT));
    }
}
