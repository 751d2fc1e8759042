package org.whistle.rates;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What figures are told apart by. */
public enum By {
    UNIT,
    ITEM,
    MONTH,
    COMMUNITY,
    STREET;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
