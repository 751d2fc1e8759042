package org.whistle.request;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how requests belong to each other. */
@Repository
class RelationRows {

    static final int LONGEST_CHAIN = 10;

    private final JdbcClient database;

    RelationRows(JdbcClient database) {
        this.database = database;
    }

    private record Own(String mergedInto, String splitFrom, int followers, int parts) {}

    /** @return nothing but null and empty lists where there is no such request */
    Relations of(String trackingNumber) {
        Own own = database.sql(
                        """
                        select merged_into, split_from, followers, parts
                        from whistle.resident_request where tracking_number = ?
                        """)
                .param(trackingNumber)
                .query((row, number) -> new Own(
                        row.getString("merged_into"),
                        row.getString("split_from"),
                        row.getInt("followers"),
                        row.getInt("parts")))
                .optional()
                .orElse(new Own(null, null, 0, 0));
        return new Relations(
                own.mergedInto(),
                own.followers() == 0 ? List.of() : followers(trackingNumber),
                own.splitFrom(),
                own.parts() == 0 ? List.of() : parts(trackingNumber));
    }

    /** @return the requests above it, the one it was merged into first; empty where it was not merged */
    List<String> leading(String trackingNumber) {
        return database.sql(
                        """
                        with recursive upwards (number, far) as (
                          select merged_into, 1 from whistle.resident_request
                          where tracking_number = :number and merged_into is not null
                          union all
                          select r.merged_into, far + 1
                          from upwards join whistle.resident_request r on r.tracking_number = number
                          where r.merged_into is not null and far < :longest)
                        select number from upwards order by far
                        """)
                .param("number", trackingNumber)
                .param("longest", LONGEST_CHAIN)
                .query(String.class)
                .list();
    }

    private List<String> followers(String trackingNumber) {
        return database.sql(
                        """
                        with recursive follower (number, far) as (
                          select tracking_number, 1 from whistle.resident_request where merged_into = :number
                          union all
                          select r.tracking_number, far + 1
                          from follower join whistle.resident_request r on r.merged_into = number
                          where far < :longest)
                        select tracking_number from whistle.resident_request
                        where tracking_number in (select number from follower) order by filed_at, tracking_number
                        """)
                .param("number", trackingNumber)
                .param("longest", LONGEST_CHAIN)
                .query(String.class)
                .list();
    }

    private List<RequestPart> parts(String trackingNumber) {
        return database.sql(
                        """
                        select tracking_number, status, stage, item from whistle.resident_request
                        where split_from = ? order by tracking_number
                        """)
                .param(trackingNumber)
                .query((row, number) -> new RequestPart(
                        row.getString("tracking_number"),
                        Status.valueOf(row.getString("status")),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("item")))
                .list();
    }
}
