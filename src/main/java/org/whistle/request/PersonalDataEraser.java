package org.whistle.request;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/**
 * Erases what is personal of a case, pictures apart. Whoever calls this has made sure that it may be erased, and holds
 * the case by {@link #lock}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PersonalDataEraser {

    private final JdbcClient database;
    private final CaseFile caseFile;

    PersonalDataEraser(JdbcClient database, CaseFile caseFile) {
        this.database = database;
        this.caseFile = caseFile;
    }

    /**
     * Holds the case until the transaction is over.
     *
     * @return how it stands; of one that rests {@link Status#MERGED}
     * @throws Refusal when there is no such request
     */
    public Status lock(String trackingNumber) {
        return database.sql("select status from whistle.resident_request where tracking_number = ? for update")
                .param(trackingNumber)
                .query(String.class)
                .optional()
                .map(Status::valueOf)
                .orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
    }

    /** Erases contact and words, as far as they are among the kinds. Harmless when repeated. */
    public void erase(String trackingNumber, Set<PersonalKind> kinds) {
        if (kinds.contains(PersonalKind.CONTACT)) {
            database.sql("delete from whistle.reporter where tracking_number = ?")
                    .param(trackingNumber)
                    .update();
        }
        if (kinds.contains(PersonalKind.TEXT)) {
            eraseTexts(trackingNumber);
        }
    }

    /**
     * Writes down that it was done.
     *
     * @param why {@code RETENTION} or {@code REQUEST}
     */
    public void record(String trackingNumber, Set<PersonalKind> kinds, String why) {
        caseFile.append(
                trackingNumber,
                CaseEventKind.PERSONAL_DATA_ERASED,
                Map.of("erased", PersonalKind.codes(kinds), "cause", why));
    }

    private void eraseTexts(String trackingNumber) {
        for (PersonalTexts.Column column : PersonalTexts.COLUMNS) {
            database.sql(column.erasing())
                    .params(parameters(column, trackingNumber))
                    .update();
        }
        database.sql(
                        """
                        update whistle.resident_request set longitude = null, latitude = null
                        where tracking_number = ? and longitude is not null
                        """)
                .param(trackingNumber)
                .update();
        database.sql("delete from whistle.case_text where case_key = ?")
                .param(trackingNumber)
                .update();
    }

    private static Map<String, Object> parameters(PersonalTexts.Column column, String trackingNumber) {
        return switch (column.way()) {
            case ALL -> Map.of("number", trackingNumber, "mark", ErasedText.MARK);
            case LIST, NOTHING -> Map.of("number", trackingNumber);
            case FACTS_STAY -> Map.of("number", trackingNumber, "facts", CaseTexts.FACTS.toArray(String[]::new));
        };
    }
}
