package org.whistle.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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

    void insert(String trackingNumber, Contact contact) {
        insert(trackingNumber, contacts.seal(trackingNumber, contact.name(), contact.phone(), contact.email()));
    }

    private void insert(String trackingNumber, SealedContacts.Sealed sealed) {
        database.sql(
                        "insert into whistle.reporter (tracking_number, sealed, phone_mark, email_mark) values (?, ?, ?, ?)")
                .params(trackingNumber, sealed.words(), sealed.phone(), sealed.email())
                .update();
    }

    /** What is sealed for one request opens for no other; so a part gets its own. */
    void copy(String whole, String part) {
        of(List.of(whole)).stream()
                .filter(contact -> !contact.isEmpty())
                .forEach(
                        contact -> insert(part, contacts.seal(part, contact.name(), contact.phone(), contact.email())));
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
        return database.sql(
                        """
                        with recursive family (number) as (
                          select cast(:number as text)
                          union
                          select relative.number
                          from family cross join lateral (
                            select tracking_number from whistle.resident_request where merged_into = family.number
                            union all
                            select tracking_number from whistle.resident_request where split_from = family.number
                            union all
                            select merged_into from whistle.resident_request where tracking_number = family.number
                            union all
                            select split_from from whistle.resident_request where tracking_number = family.number
                          ) as relative (number)
                          where relative.number is not null)
                        """
                                + SELECT
                                + "where tracking_number in (select number from family)")
                .param("number", trackingNumber)
                .query((row, number) -> contact(row))
                .list();
    }

    /** @return with those that were split off them, or that they were split off from */
    List<String> families(Collection<String> trackingNumbers) {
        return database.sql(
                        """
                        with whole as (
                          select distinct coalesce(split_from, tracking_number) as number
                          from whistle.resident_request where tracking_number = any(?))
                        select number from whole
                        union
                        select tracking_number from whole join whistle.resident_request on split_from = number
                        order by number
                        """)
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
