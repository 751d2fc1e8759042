package org.whistle.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom to write to about a request: whoever filed it, where they left an address and want mail. */
@Component
@Transactional
public class Correspondence {

    private final JdbcClient database;
    private final ReporterRows reporters;
    private final RequestReader reader;

    Correspondence(JdbcClient database, ReporterRows reporters, RequestReader reader) {
        this.database = database;
        this.reporters = reporters;
        this.reader = reader;
    }

    /**
     * Who can be written to, without saying where.
     *
     * @param mark by which the same address is known again, of whichever request
     */
    public record Correspondent(byte[] mark, Locale language) {}

    /**
     * How somebody can be written to, without saying where.
     *
     * @param mail the mark of their mail address; null where there is none
     * @param phone the mark of the number that texts go to; null where there is none
     */
    public record Ways(byte[] mail, byte[] phone, Locale language) {}

    /** @return empty where neither was left, it was erased, or they want no messages */
    @Transactional(readOnly = true)
    public Optional<Ways> ways(String trackingNumber) {
        return database.sql(
                        """
                        select email_mark, case when by_text then phone_mark end as phone, language
                        from whistle.reporter
                        where tracking_number = ? and (email_mark is not null or by_text) and mail_stopped_at is null
                        """)
                .param(trackingNumber)
                .query((row, number) -> new Ways(
                        row.getBytes("email_mark"),
                        row.getBytes("phone"),
                        Locale.forLanguageTag(row.getString("language"))))
                .optional();
    }

    /** @return the number that texts go to in this moment, in the clear: for sending, and for nothing else */
    @Transactional(readOnly = true)
    public Optional<String> phone(String trackingNumber) {
        return ways(trackingNumber)
                .filter(known -> known.phone() != null)
                .flatMap(known -> reporters.of(List.of(trackingNumber)).stream().findFirst())
                .map(ReporterContact::phone);
    }

    /** @return empty where no address was left, it was erased, or they want no mail */
    @Transactional(readOnly = true)
    public Optional<Correspondent> find(String trackingNumber) {
        return database.sql(
                        """
                        select email_mark, language from whistle.reporter
                        where tracking_number = ? and email_mark is not null and mail_stopped_at is null
                        """)
                .param(trackingNumber)
                .query(Correspondence::correspondent)
                .optional();
    }

    /** @return the address in this moment, in the clear: for sending, and for nothing else */
    @Transactional(readOnly = true)
    public Optional<String> address(String trackingNumber) {
        return find(trackingNumber)
                .flatMap(known -> reporters.of(List.of(trackingNumber)).stream().findFirst())
                .map(ReporterContact::email);
    }

    /** Whether somebody who filed the request left this address, in large letters or small; also who wants no mail. */
    @Transactional(readOnly = true)
    public boolean isOfReporter(String trackingNumber, String address) {
        return reporters.leftEmail(trackingNumber, address);
    }

    /** @return by what an address is known again, in large letters or small, whether somebody left it or not */
    public byte[] mark(String address) {
        return reporters.markOf(address);
    }

    /** Whether somebody left this address with any request. */
    @Transactional(readOnly = true)
    public boolean isLeftAnywhere(String address) {
        return reporters.leftEmailAnywhere(address);
    }

    /** Whether there is a request of this number. */
    @Transactional(readOnly = true)
    public boolean isKnown(String trackingNumber) {
        return database.sql("select exists (select from whistle.resident_request where tracking_number = ?)")
                .param(trackingNumber)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody who filed the request left this telephone number; also who wants no messages. */
    @Transactional(readOnly = true)
    public boolean isOfReporterByPhone(String trackingNumber, String phone) {
        return reporters.leftPhone(trackingNumber, phone);
    }

    /** No text message about any request of this telephone any more; mail goes on. Harmless when repeated. */
    public void stopTexts(String phone, Instant at) {
        reporters.stopTexts(phone, at);
    }

    /** @return the request as whoever filed it sees it, in their language */
    @Transactional(readOnly = true)
    public RequestView view(String trackingNumber, Locale language) {
        return reader.view(trackingNumber, language);
    }

    private static Correspondent correspondent(ResultSet row, int number) throws SQLException {
        return new Correspondent(row.getBytes("email_mark"), Locale.forLanguageTag(row.getString("language")));
    }
}
