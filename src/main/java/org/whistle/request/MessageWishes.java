package org.whistle.request;

import java.sql.Types;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/** What whoever filed a request wants of our messages about it, and about what belongs to it. */
@Component
@Transactional
public class MessageWishes {

    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private final JdbcClient database;
    private final RequestReader reader;
    private final LinkTokens tokens;
    private final CaseFile caseFile;
    private final InstantSource now;

    MessageWishes(JdbcClient database, RequestReader reader, LinkTokens tokens, CaseFile caseFile, InstantSource now) {
        this.database = database;
        this.reader = reader;
        this.tokens = tokens;
        this.caseFile = caseFile;
        this.now = now;
    }

    /**
     * @param stopped whether they want no messages at all
     * @param textsStopped whether they told us by text to send none
     * @param reached whether messages reach them, by mail or by text, unless all are stopped
     */
    public record Wish(Locale language, boolean stopped, boolean textsStopped, boolean reached) {}

    /**
     * @return empty where neither an address nor a number for texts was left, or it was erased
     * @throws Refusal when number and secret do not belong together
     */
    @Transactional(readOnly = true)
    public Optional<Wish> wish(String trackingNumber, String secret) {
        reader.open(trackingNumber, secret);
        return database.sql(
                        """
                        select language, mail_stopped_at is not null as stopped,
                          texts_stopped_at is not null as texts_stopped, email_mark is not null or by_text as reached
                        from whistle.reporter
                        where tracking_number = ? and (email_mark is not null or by_text or texts_stopped_at is not null)
                        """)
                .param(trackingNumber)
                .query((row, number) -> new Wish(
                        Locale.forLanguageTag(row.getString("language")),
                        row.getBoolean("stopped"),
                        row.getBoolean("texts_stopped"),
                        row.getBoolean("reached")))
                .optional();
    }

    /**
     * In which language to write. Harmless when repeated.
     *
     * @param language {@code zh} or {@code en}
     * @throws Refusal when number and secret do not belong together, nothing is known to write to, or there is no such
     *     language
     */
    public void speak(String trackingNumber, String secret, String language) {
        if (!LANGUAGES.contains(language)) {
            throw Refusal.invalid("language", "mail-language");
        }
        requireContact(trackingNumber, secret);
        change(trackingNumber, "language = cast(:value as text)", language);
    }

    /**
     * No message any more, neither mail nor text. Harmless when repeated.
     *
     * @throws Refusal when number and secret do not belong together
     */
    public void stop(String trackingNumber, String secret) {
        reader.open(trackingNumber, secret);
        change(
                trackingNumber,
                "mail_stopped_at = coalesce(mail_stopped_at, cast(:value as timestamptz))",
                now.instant().toString());
    }

    /**
     * Messages again; not texts to who told us by text to send none. Harmless when repeated.
     *
     * @throws Refusal when number and secret do not belong together, or nothing is known to write to
     */
    public void goOn(String trackingNumber, String secret) {
        requireContact(trackingNumber, secret);
        change(trackingNumber, "mail_stopped_at = cast(:value as timestamptz)", null);
    }

    /**
     * Texts again, to who told us by text to send none. Harmless when repeated.
     *
     * @throws Refusal when number and secret do not belong together, or nothing is known to write to
     */
    public void textAgain(String trackingNumber, String secret) {
        requireContact(trackingNumber, secret);
        change(
                trackingNumber,
                "by_text = by_text or texts_stopped_at is not null, texts_stopped_at = cast(:value as timestamptz)",
                null);
    }

    /**
     * No link sent up to now opens the request any more, nor what belongs to it; also the one that this was asked with. The
     * secret given on filing still does, and the links of messages to come.
     *
     * @return whether what was given still opens it
     * @throws Refusal when number and secret do not belong together
     */
    public boolean endLinks(String trackingNumber, String secret) {
        reader.open(trackingNumber, secret);
        boolean opensStill = !tokens.isLink(secret, trackingNumber);
        tokens.revoke(trackingNumber);
        caseFile.appendForResident(trackingNumber, CaseEventKind.LINKS_ENDED, Map.of());
        return opensStill;
    }

    /** The same, because the reporter asked somebody of the staff; harmless when repeated. */
    public void endLinksByStaff(String trackingNumber) {
        tokens.revoke(trackingNumber);
        caseFile.append(trackingNumber, CaseEventKind.LINKS_ENDED, Map.of());
    }

    private void requireContact(String trackingNumber, String secret) {
        if (wish(trackingNumber, secret).isEmpty()) {
            throw Refusal.conflict("mail-no-address");
        }
    }

    private void change(String trackingNumber, String what, String value) {
        database.sql(ReporterFamily.with("(select cast(:number as text)) as own (number)")
                        + "update whistle.reporter set " + what
                        + " where tracking_number in (select number from family)")
                .param("number", trackingNumber)
                .param("value", value, Types.VARCHAR)
                .update();
    }
}
