package org.whistle.redress;

import java.time.Instant;
import java.util.List;

/**
 * The appeals of a request, for whoever opens it.
 *
 * @param possible what may be asked for now; null where nothing may
 * @param reasons those that go with it
 * @param until the last moment for it; null where it has none
 * @param answeredBy by when a supervisor answers who asks now; null where nothing may be asked
 * @param appeals oldest first
 */
public record ResidentAppealView(
        ResidentAppealKind possible,
        List<ResidentAppealReason> reasons,
        Instant until,
        Instant answeredBy,
        List<ResidentAppeal> appeals) {}
