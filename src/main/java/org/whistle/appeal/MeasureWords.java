package org.whistle.appeal;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.whistle.rates.Measure;

/** People read words and not constants. */
final class MeasureWords {

    private MeasureWords() {}

    static MessageSourceResolvable of(Measure measure) {
        return new DefaultMessageSourceResolvable(new String[] {"history.measures." + measure}, measure.name());
    }
}
