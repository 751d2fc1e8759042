package org.whistle.request;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.catalogue.Item;

/** What splits change in the table {@code resident_request}. */
@Repository
class SplitRows {

    private final JdbcClient database;

    SplitRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A part has the same place, time of filing and secret: whoever filed the whole opens it too. The number in another
     * system stays with the whole.
     *
     * @return the part's tracking number
     */
    String insertPart(String prefix, String whole, Item item, String description) {
        return database.sql(
                        """
                        insert into whistle.resident_request
                          (tracking_number, secret_hash, item, level, community, channel, description, address,
                           longitude, latitude, building, filed_at, split_from, confidential, withheld)
                        select ? || '-' || to_char(nextval('whistle.tracking_number'), 'FM999999999000000'),
                               secret_hash, ?, ?, community, channel, ?, address, longitude, latitude,
                               building, filed_at, tracking_number, confidential, withheld
                        from whistle.resident_request where tracking_number = ?
                        returning tracking_number
                        """)
                .params(prefix, item.code(), item.level().name(), description, whole)
                .query(String.class)
                .single();
    }

    void split(String whole, int parts) {
        database.sql("update whistle.resident_request set parts = ?, awaiting_answer = false where tracking_number = ?")
                .params(parts, whole)
                .update();
    }

    /** A part is a part for ever; so this may be asked before anything is locked. */
    boolean isPart(String trackingNumber) {
        return database.sql(
                        """
                        select exists (select from whistle.resident_request
                                       where tracking_number = ? and split_from is not null)
                        """)
                .param(trackingNumber)
                .query(Boolean.class)
                .single();
    }

    /** Parts are locked before their whole, by everybody. */
    List<String> lockOpenParts(String whole) {
        return database.sql(
                        """
                        select tracking_number from whistle.resident_request
                        where split_from = ? and status = 'OPEN' order by tracking_number for no key update
                        """)
                .param(whole)
                .query(String.class)
                .list();
    }

    /**
     * Of two parts that end at the same moment, the second one sees here that the first has ended.
     *
     * @return how the whole ends, now that nothing of it goes on: closed where anything was, else refused where anything
     *     was, else withdrawn; empty while it waits, or where it has ended
     */
    Optional<Status> endOf(String whole) {
        boolean open = database.sql(
                        """
                        select status = 'OPEN' from whistle.resident_request where tracking_number = ?
                        for no key update
                        """)
                .param(whole)
                .query(Boolean.class)
                .single();
        return open ? endOfParts(whole) : Optional.empty();
    }

    private Optional<Status> endOfParts(String whole) {
        return database.sql(
                        """
                        select case when bool_or(status = 'CLOSED') then 'CLOSED'
                                    when bool_or(status = 'REFUSED') then 'REFUSED' else 'WITHDRAWN' end
                        from whistle.resident_request where split_from = ?
                        having not bool_or(status in ('OPEN', 'MERGED'))
                        """)
                .param(whole)
                .query(String.class)
                .optional()
                .map(Status::valueOf);
    }
}
