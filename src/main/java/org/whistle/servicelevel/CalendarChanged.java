package org.whistle.servicelevel;

import java.util.Set;

/**
 * Days or hours of these years count otherwise now. Published inside the transaction of the change, in which
 * {@link Deadlines} answers by the new calendar already.
 */
public record CalendarChanged(Set<Integer> years) {

    public CalendarChanged {
        years = Set.copyOf(years);
    }
}
