package org.whistle.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.problem.Languages;

/** The table {@code reporter}: who filed what, sealed. */
@Repository
class ReporterRows {

    private static final String SELECT =
            """
            select tracking_number, sealed, confidential
            from whistle.resident_request left join whistle.reporter using (tracking_number)
            """;

    private final JdbcClient database;
    private final SealedContacts contacts;

    ReporterRows(JdbcClient database, SealedContacts contacts) {
        this.database = database;
        this.contacts = contacts;
    }

    /** Whoever filed it is written to in the language that they filed it in; by text only who left us the number. */
    void insert(String trackingNumber, Contact contact, Channel channel) {
        insert(
                trackingNumber,
                contacts.seal(trackingNumber, contact.name(), contact.phone(), contact.email()),
                new Wish(spoken(), contact.phone() != null && channel != Channel.IMPORT));
    }

    private record Wish(String language, boolean byText) {}

    /** What comes by no call, such as an import, says nothing of a language. */
    private static String spoken() {
        LocaleContext call = LocaleContextHolder.getLocaleContext();
        return call != null && call.getLocale() != null && Languages.isEnglish(call.getLocale()) ? "en" : "zh";
    }

    private void insert(String trackingNumber, SealedContacts.Sealed sealed, Wish wish) {
        database.sql(
                        """
                        insert into whistle.reporter (tracking_number, sealed, phone_mark, email_mark, language, by_text)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(trackingNumber, sealed.words(), sealed.phone(), sealed.email(), wish.language(), wish.byText())
                .update();
    }

    /** What is sealed for one request opens for no other; so a part, or a redo, gets its own. */
    void copy(String whole, String part) {
        of(List.of(whole)).stream().filter(contact -> !contact.isEmpty()).forEach(contact -> {
            insert(
                    part,
                    contacts.seal(part, contact.name(), contact.phone(), contact.email()),
                    new Wish(spoken(), false));
            copyWishes(whole, part);
        });
    }

    /** Who wants no messages about the one wants none about the other. */
    private void copyWishes(String whole, String part) {
        database.sql(
                        """
                        update whistle.reporter part
                        set language = whole.language, by_text = whole.by_text, mail_stopped_at = whole.mail_stopped_at,
                          texts_stopped_at = whole.texts_stopped_at
                        from whistle.reporter whole where whole.tracking_number = ? and part.tracking_number = ?
                        """)
                .params(whole, part)
                .update();
    }

    /** @return in the order of the numbers; also of those who left nothing */
    List<ReporterContact> of(Collection<String> trackingNumbers) {
        return database.sql(
                        SELECT
                                + """
                                where tracking_number = any(:numbers)
                                order by array_position(:numbers, tracking_number)
                                """)
                .param("numbers", trackingNumbers.toArray(String[]::new))
                .query((row, number) -> contact(row))
                .list();
    }

    /** @return the contacts of a request's whole family, see {@link Reporters} */
    List<ReporterContact> ofFamily(String trackingNumber) {
        return database.sql(ReporterFamily.withMerged("(select cast(:number as text)) as own (number)")
                        + SELECT
                        + "where tracking_number in (select number from family)")
                .param("number", trackingNumber)
                .query((row, number) -> contact(row))
                .list();
    }

    /** @return with those that were split off them, that they were split off from, or that are worked on again for them */
    List<String> families(Collection<String> trackingNumbers) {
        return database.sql(ReporterFamily.with(
                                """
                                        (select tracking_number from whistle.resident_request
                                         where tracking_number = any(?)) as own (number)
                                        """)
                        + "select number from family order by number")
                .params(List.of((Object) trackingNumbers.toArray(String[]::new)))
                .query(String.class)
                .list();
    }

    /** @return the requests of whoever left one of these marks, the latest first */
    List<String> withPhone(List<byte[]> marks) {
        return found("phone_mark", marks);
    }

    /** @return the requests of whoever left one of these marks, the latest first */
    List<String> withEmail(List<byte[]> marks) {
        return found("email_mark", marks);
    }

    byte[] markOf(String email) {
        return contacts.emailMark(email);
    }

    boolean leftEmail(String trackingNumber, String email) {
        return database.sql(
                        """
                        select exists (select from whistle.reporter where tracking_number = ? and email_mark = any(?))
                        """)
                .params(trackingNumber, contacts.emailMarks(email).toArray(byte[][]::new))
                .query(Boolean.class)
                .single();
    }

    boolean leftEmailAnywhere(String email) {
        return database.sql("select exists (select from whistle.reporter where email_mark = any(?))")
                .params(List.of((Object) contacts.emailMarks(email).toArray(byte[][]::new)))
                .query(Boolean.class)
                .single();
    }

    boolean leftPhone(String trackingNumber, String phone) {
        return database.sql(
                        """
                        select exists (select from whistle.reporter where tracking_number = ? and phone_mark = any(?))
                        """)
                .params(trackingNumber, contacts.phoneMarks(phone).toArray(byte[][]::new))
                .query(Boolean.class)
                .single();
    }

    void stopTexts(String phone, Instant at) {
        database.sql(
                        """
                        update whistle.reporter set by_text = false, texts_stopped_at = ?
                        where by_text and phone_mark = any(?)
                        """)
                .params(Timestamp.from(at), contacts.phoneMarks(phone).toArray(byte[][]::new))
                .update();
    }

    private List<String> found(String column, List<byte[]> marks) {
        return database.sql(
                        """
                        select tracking_number
                        from whistle.reporter join whistle.resident_request using (tracking_number)
                        where %s = any(?) order by filed_at desc, tracking_number
                        """
                                .formatted(column))
                .params(List.of((Object) marks.toArray(byte[][]::new)))
                .query(String.class)
                .list();
    }

    /** @param row with {@code tracking_number}, {@code sealed} and {@code confidential} */
    ReporterContact contact(ResultSet row) throws SQLException {
        return contacts.open(
                row.getString("tracking_number"),
                row.getBytes("sealed"),
                Confidence.of(row.getBoolean("confidential")));
    }
}
