package org.whistle.request;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/**
 * Erases what is personal of a case, its pictures apart. Whoever calls this has made sure that it may be erased, and holds
 * the case by {@link #lock}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PersonalDataEraser {

    private final JdbcClient database;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    PersonalDataEraser(JdbcClient database, CaseFile caseFile, ApplicationEventPublisher events, InstantSource now) {
        this.database = database;
        this.caseFile = caseFile;
        this.events = events;
        this.now = now;
    }

    /**
     * Holds the case until the transaction is over.
     *
     * @throws Refusal when there is no such request
     */
    public void lock(String trackingNumber) {
        database.sql("select status from whistle.resident_request where tracking_number = ? for update")
                .param(trackingNumber)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
    }

    /**
     * Holds the case, and all that it was split into, until the transaction is over.
     *
     * @throws Refusal when there is no such request
     */
    public void lockWithParts(String trackingNumber) {
        // parts are locked before their whole, by everybody
        database.sql("select 1 from whistle.resident_request where split_from = ? order by tracking_number for update")
                .param(trackingNumber)
                .query(Integer.class)
                .list();
        lock(trackingNumber);
    }

    /** Erases contact, words, and pictures that came by mail, as far as they are among the kinds. Harmless when repeated. */
    public void erase(String trackingNumber, Set<PersonalKind> kinds) {
        if (kinds.contains(PersonalKind.CONTACT)) {
            database.sql("delete from whistle.reporter where tracking_number = ?")
                    .param(trackingNumber)
                    .update();
            events.publishEvent(new ContactErased(trackingNumber));
        }
        if (kinds.contains(PersonalKind.TEXT)) {
            eraseTexts(trackingNumber);
        }
        if (kinds.contains(PersonalKind.PICTURES)) {
            erase(PersonalTexts.PICTURE_OF_MAIL, trackingNumber);
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

    /** Whether entries of its case file, from before words stood beside the chain, keep words that nobody is shown. */
    public boolean leavesWordsInChain(String trackingNumber) {
        return caseFile.holdsWords(trackingNumber);
    }

    private void eraseTexts(String trackingNumber) {
        for (PersonalTexts.Column column : PersonalTexts.COLUMNS) {
            erase(column, trackingNumber);
        }
        database.sql(
                        """
                        update whistle.resident_request
                        set longitude = null, latitude = null, texts_erased_at = ? where tracking_number = ?
                        """)
                .params(Timestamp.from(now.instant()), trackingNumber)
                .update();
        database.sql("delete from whistle.case_text where case_key = ?")
                .param(trackingNumber)
                .update();
    }

    private void erase(PersonalTexts.Column column, String trackingNumber) {
        database.sql(column.erasing())
                .params(parameters(column, trackingNumber))
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
