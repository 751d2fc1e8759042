package org.whistle.catalogue;

import java.util.List;
import java.util.Locale;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;
import org.whistle.problem.Languages;

/**
 * One item of the catalogue (事项).
 *
 * @param code the item's number, as in {@code 01-02}
 * @param lead the unit that leads by the responsibility list
 * @param supporting the units that help
 * @param limit the limit of the resolution, as in {@code P5BD}; the decision table {@code setDeadlines} is what acts
 * @param joint whether the item asks for a joint meeting
 * @param source where the row comes from; {@code own} where no source gave one
 * @param publication whether its requests may be public
 */
@Table(schema = "whistle")
public record Item(
        @Id String code,
        String name,
        String english,
        String category,
        String lead,
        List<String> supporting,
        Level level,
        Good good,
        @Column("time_limit") String limit,
        WhistleKind whistleKind,
        boolean joint,
        String source,
        Publication publication) {

    /** The item of a request that nobody has classed yet. */
    public static final String UNCLASSIFIED = "00-00";

    /** @return its name in the language of whoever reads it */
    public String nameIn(Locale locale) {
        return Languages.isEnglish(locale) ? english : name;
    }
}
