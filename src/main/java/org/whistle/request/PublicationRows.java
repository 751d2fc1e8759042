package org.whistle.request;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The column {@code withheld} of the table {@code resident_request}. */
@Repository
class PublicationRows {

    private final JdbcClient database;

    PublicationRows(JdbcClient database) {
        this.database = database;
    }

    /** @return those of the request and its parts that were not withheld before */
    List<String> withhold(String trackingNumber) {
        // parts are locked before their whole, by everybody
        return database.sql(
                        """
                        with family as (
                          select tracking_number from whistle.resident_request
                          where tracking_number = :number or split_from = :number
                          order by split_from nulls last, tracking_number for no key update)
                        update whistle.resident_request set withheld = true
                        where tracking_number in (select tracking_number from family) and not withheld
                        returning tracking_number
                        """)
                .param("number", trackingNumber)
                .query(String.class)
                .list();
    }

    /** @return how many: one, or none */
    int release(String trackingNumber) {
        return database.sql(
                        "update whistle.resident_request set withheld = false where tracking_number = ? and withheld")
                .param(trackingNumber)
                .update();
    }

    /** How it stands, without its item. */
    record Standing(String item, boolean withheld, boolean confidential, boolean published) {}

    Optional<Standing> find(String trackingNumber) {
        return database.sql(
                        """
                        select item, withheld, confidential, published from whistle.resident_request
                        where tracking_number = ?
                        """)
                .param(trackingNumber)
                .query((row, number) -> new Standing(
                        row.getString("item"),
                        row.getBoolean("withheld"),
                        row.getBoolean("confidential"),
                        row.getBoolean("published")))
                .optional();
    }
}
