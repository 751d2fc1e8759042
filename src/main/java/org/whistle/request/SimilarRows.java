package org.whistle.request;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.place.Point;

/** Reads from the table {@code resident_request} what lies about a point. */
@Repository
class SimilarRows {

    private static final int DECIMALS = 3;

    /** First which ones, of an index alone. */
    static final String AROUND =
            """
            select tracking_number, item, cell_longitude / 1000.0 as longitude, cell_latitude / 1000.0 as latitude,
                   filed_at, stage, deadline, published
            from whistle.resident_request
            where tracking_number in (
              select tracking_number from whistle.resident_request
              where community = :community and item = any(:items) and filed_at > :since
                and status = 'OPEN' and stage <> 'EVALUATION' and parts = 0
                and not confidential and not withheld
                and cell_latitude = any(:latitudes) and cell_longitude = any(:longitudes)
              order by filed_at desc limit :most)
            order by filed_at desc
            """;

    private final JdbcClient database;

    SimilarRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * One that may be the same matter.
     *
     * @param cell the middle of the cell that it lies in; its own point stays in the database
     */
    record Found(
            String trackingNumber,
            String item,
            Point cell,
            Instant filedAt,
            Stage stage,
            Instant deadline,
            Showing showing) {}

    /** How much of one anybody may know. */
    enum Showing {
        /** What stands on the public board. */
        PUBLISHED,
        /** Nobody has screened it yet: that it is there, and no more of where. */
        UNSCREENED
    }

    /** One of which nobody has decided anything. */
    record Unscreened(String item, String building, Point point) {}

    /**
     * Of the cell that a point lies in and those around it; the cells of the public board, some 100 m. Nothing here asks
     * an exact place, so whoever moves the point learns no more than the cell. What was withheld from the public, or
     * filed in confidence, is nowhere.
     *
     * @param most the latest of them
     */
    List<Found> around(String community, List<String> items, Instant since, Point point, int most) {
        return database.sql(AROUND)
                .param("community", community)
                .param("items", items.toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .param("latitudes", cellsAbout(point.latitude()))
                .param("longitudes", cellsAbout(point.longitude()))
                .param("most", most)
                .query((row, number) -> new Found(
                        row.getString("tracking_number"),
                        row.getString("item"),
                        new Point(row.getDouble("longitude"), row.getDouble("latitude")),
                        row.getTimestamp("filed_at").toInstant(),
                        Stage.valueOf(row.getString("stage")),
                        instant(row.getTimestamp("deadline")),
                        row.getBoolean("published") ? Showing.PUBLISHED : Showing.UNSCREENED))
                .list();
    }

    /** The cell of a point and its neighbours, in thousandths of a degree. */
    static Integer[] cellsAbout(double degrees) {
        int cell = BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .unscaledValue()
                .intValueExact();
        return new Integer[] {cell - 1, cell, cell + 1};
    }

    /** @return one that is open and not screened yet; empty where it was, or its place is not known */
    Optional<Unscreened> unscreened(String trackingNumber) {
        return database.sql(
                        """
                        select item, building, longitude, latitude from whistle.resident_request
                        where tracking_number = ? and status = 'OPEN' and stage in ('FEEDBACK', 'REPORT') and parts = 0
                          and longitude is not null
                        """)
                .param(trackingNumber)
                .query((row, number) -> new Unscreened(
                        row.getString("item"),
                        row.getString("building"),
                        new Point(row.getDouble("longitude"), row.getDouble("latitude"))))
                .optional();
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
