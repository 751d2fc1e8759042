package org.whistle.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.place.Point;

/**
 * What else was reported where a request is: of its building, or its cell of some 100 m. Both lists are short however many
 * requests there are. Whoever calls this leaves out what the reader may not know.
 */
@Component
@Transactional(readOnly = true)
public class PlaceReader {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration RECENT = Duration.ofDays(60);
    /** So many of the latest are looked at; a list for people is far shorter. */
    private static final int MOST = 100;

    private static final int MOST_SIMILAR = 10;

    /** What the place is comes from subqueries of one value each, so that each list is the head of its index. */
    private static final String EARLIER =
            """
            with own as (
              select tracking_number, filed_at, filed_at - make_interval(secs => :seconds) as since, building,
                     cell_latitude, cell_longitude
              from whistle.resident_request where tracking_number = :number),
            near as (
              (select tracking_number from whistle.resident_request
               where cell_latitude = (select cell_latitude from own)
                 and cell_longitude = (select cell_longitude from own)
                 and filed_at < (select filed_at from own) and filed_at > (select since from own)
               order by filed_at desc limit :most)
              union
              (select tracking_number from whistle.resident_request
               where building = (select building from own)
                 and filed_at < (select filed_at from own) and filed_at > (select since from own)
               order by filed_at desc limit :most))
            select r.tracking_number, r.item, r.community, r.status, r.stage, r.filed_at, r.ended_at, r.redo_count,
                   coalesce(r.building = (select building from own), false) as same_building
            from near join whistle.resident_request r using (tracking_number)
            order by r.filed_at desc limit :most
            """;

    private final JdbcClient database;
    private final SimilarRows similar;
    private final InstantSource clock;

    PlaceReader(JdbcClient database, SimilarRows similar, InstantSource clock) {
        this.database = database;
        this.similar = similar;
        this.clock = clock;
    }

    /** @return what was filed in the twelve months before it, the latest first; none where its place is known in words only */
    public List<SamePlace> earlier(String trackingNumber) {
        return database.sql(EARLIER)
                .param("number", trackingNumber)
                .param("seconds", A_YEAR.toSeconds())
                .param("most", MOST)
                .query(PlaceReader::samePlace)
                .list();
    }

    /** @return open ones of the same item filed in the last 60 days in its cell or one around it, the latest first */
    public List<SamePlace> similar(StaffView view) {
        RequestFacts facts = view.facts();
        return Optional.ofNullable(view.longitude())
                .map(longitude -> similar.around(
                        facts.community(),
                        List.of(facts.item()),
                        clock.instant().minus(RECENT),
                        new Point(longitude, view.latitude()),
                        MOST_SIMILAR))
                .orElse(List.of())
                .stream()
                .filter(found -> !found.trackingNumber().equals(facts.trackingNumber()))
                .map(found -> new SamePlace(
                        found.trackingNumber(),
                        found.item(),
                        facts.community(),
                        Status.OPEN,
                        found.stage(),
                        found.filedAt(),
                        null,
                        0,
                        false))
                .toList();
    }

    private static SamePlace samePlace(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new SamePlace(
                row.getString("tracking_number"),
                row.getString("item"),
                row.getString("community"),
                Status.valueOf(row.getString("status")),
                Stage.valueOf(row.getString("stage")),
                row.getTimestamp("filed_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getInt("redo_count"),
                row.getBoolean("same_building"));
    }
}
