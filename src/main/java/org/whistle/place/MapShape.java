package org.whistle.place;

import java.util.Locale;
import org.whistle.problem.Languages;

/** What a map shows beside buildings. */
public record MapShape(String community, String code, Kind kind, String name, String english, Shape shape) {

    /** What it is. */
    public enum Kind {
        LANE,
        BORDER
    }

    /** @return its name in the language of whoever reads it */
    public String nameIn(Locale locale) {
        return Languages.isEnglish(locale) ? english : name;
    }
}
