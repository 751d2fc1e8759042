package org.whistle.organisation;

import java.util.Locale;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.whistle.problem.Languages;

/**
 * A unit that people work in.
 *
 * @param code the administrative code, or a department's short name
 * @param parent the code of the unit above; null at the top
 */
@Table(schema = "whistle")
public record Unit(@Id String code, Kind kind, String name, String english, String parent) {

    /** @return its name in the language of whoever reads it */
    public String nameIn(Locale locale) {
        return Languages.isEnglish(locale) ? english : name;
    }

    /** From the city down; departments stand beside. */
    public enum Kind {
        CITY,
        DISTRICT,
        STREET,
        COMMUNITY,
        DEPARTMENT
    }

    /** Stands for the request's own street where a department is asked for. */
    public static final String STREET = "street";

    /** Stands for the request's own community where a department is asked for. */
    public static final String COMMUNITY = "community";

    /** Stands for the district itself, which takes what is nobody's under its own project. */
    public static final String DISTRICT = "district";

    /** What only stands for another unit, and has no staff of its own. */
    public static final Set<String> STANDING_FOR_OTHERS = Set.of(STREET, COMMUNITY, DISTRICT);
}
