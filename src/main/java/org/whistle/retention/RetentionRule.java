package org.whistle.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.whistle.request.PersonalKind;

/**
 * How long something is kept.
 *
 * @param scope for what the rule holds
 * @param code of the item, or the name of the category; null for all
 * @param months after the end of the case
 * @param validFrom the first day on which it holds
 * @param source the regulation or decision behind it
 */
public record RetentionRule(
        Scope scope,
        String code,
        PersonalKind what,
        int months,
        LocalDate validFrom,
        String source,
        Instant setAt,
        String setBy) {

    /** Whether of the two only the later one can hold. */
    boolean isOfSameScope(RetentionRule other) {
        return scope == other.scope && what == other.what && Objects.equals(code, other.code);
    }

    /** Narrower ones come before wider ones, whenever they were set. */
    public enum Scope {
        ALL,
        CATEGORY,
        ITEM
    }
}
