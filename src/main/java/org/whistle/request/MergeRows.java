package org.whistle.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What merges change in the table {@code resident_request}. */
@Repository
class MergeRows {

    private final JdbcClient database;

    MergeRows(JdbcClient database) {
        this.database = database;
    }

    /** @param splitFrom the request it is a part of, or null */
    record Closed(String trackingNumber, String splitFrom) {}

    /** @return how many merges lie one upon another below the request; 0 where nothing was merged into it */
    int height(String trackingNumber) {
        return database.sql(
                        """
                        with recursive follower (number, far) as (
                          select tracking_number, 1 from whistle.resident_request
                          where merged_into = :number and status = 'MERGED'
                          union all
                          select r.tracking_number, far + 1
                          from follower join whistle.resident_request r on r.merged_into = number
                          where r.status = 'MERGED' and far <= :longest)
                        select coalesce(max(far), 0) from follower
                        """)
                .param("number", trackingNumber)
                .param("longest", RelationRows.LONGEST_CHAIN)
                .query(Integer.class)
                .single();
    }

    void merge(String trackingNumber, String into) {
        database.sql(
                        """
                        update whistle.resident_request set status = 'MERGED', merged_into = ?, awaiting_answer = false
                        where tracking_number = ?
                        """)
                .params(into, trackingNumber)
                .update();
        count(into, 1);
    }

    void undo(String trackingNumber, String leading) {
        database.sql(
                        "update whistle.resident_request set status = 'OPEN', merged_into = null where tracking_number = ?")
                .param(trackingNumber)
                .update();
        count(leading, -1);
    }

    private void count(String leading, int more) {
        database.sql("update whistle.resident_request set followers = followers + ? where tracking_number = ?")
                .params(more, leading)
                .update();
    }

    /** Reads those merged into a request, the oldest first, and keeps others from changing them. */
    List<String> lockFollowers(String leading) {
        return database.sql(
                        """
                        select tracking_number from whistle.resident_request
                        where merged_into = ? and status = 'MERGED'
                        order by filed_at, tracking_number for no key update
                        """)
                .param(leading)
                .query(String.class)
                .list();
    }

    /** Of those merged into a request, the parts of a whole that was taken back meanwhile are taken back with it. */
    List<String> withdrawWithWhole(String leading, Instant at) {
        List<String> withdrawn = database.sql(
                        """
                        update whistle.resident_request part
                        set status = 'WITHDRAWN', merged_into = null, ended_at = :at
                        from whistle.resident_request whole
                        where part.merged_into = :leading and part.status = 'MERGED'
                          and whole.tracking_number = part.split_from and whole.status = 'WITHDRAWN'
                        returning part.tracking_number
                        """)
                .param("leading", leading)
                .param("at", Timestamp.from(at))
                .query(String.class)
                .list();
        count(leading, -withdrawn.size());
        return withdrawn;
    }

    /** All but one follow that one from now on. */
    void handOver(String leading, String heir, int others) {
        database.sql("update whistle.resident_request set merged_into = ? where merged_into = ? and status = 'MERGED'")
                .params(heir, leading)
                .update();
        count(leading, -others);
        count(heir, others);
    }

    /** One result closes all, also those merged into one that was merged. */
    List<Closed> closeFollowers(String leading, Instant at) {
        return database.sql(
                        """
                        with recursive follower (number) as (
                          select tracking_number from whistle.resident_request
                          where merged_into = :number and status = 'MERGED'
                          union
                          select r.tracking_number
                          from follower join whistle.resident_request r on r.merged_into = number
                          where r.status = 'MERGED')
                        update whistle.resident_request set status = 'CLOSED', ended_at = :at
                        where tracking_number in (select number from follower) and status = 'MERGED'
                        returning tracking_number, split_from
                        """)
                .param("number", leading)
                .param("at", Timestamp.from(at))
                .query((row, number) -> new Closed(row.getString("tracking_number"), row.getString("split_from")))
                .list();
    }
}
