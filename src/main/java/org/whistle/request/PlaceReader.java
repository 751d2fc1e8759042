package org.whistle.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What else was reported where a request is: of its building, or its cell of some 100 m. Both lists are short however many
 * requests there are, and hold only what the reader may know.
 */
@Component
@Transactional(readOnly = true)
public class PlaceReader {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration RECENT = Duration.ofDays(60);

    /** Open ones of the same item, with as many of a year, of which some may be among the first. */
    private static final int MOST_SIMILAR = 10;

    private static final int MOST_EARLIER = 20;

    private static final String CALLED =
            """
            exists (select from whistle.whistle_order o join whistle.whistle_call c on c.order_id = o.id
                    where o.tracking_number = r.tracking_number and c.department = any(:departments))
            """;

    /** Of what was filed in confidence only those know who were called to it, or are asked about it now. */
    private static final String RIGHTS =
            "and (r.community = any(:communities) or " + CALLED + ") and (not r.confidential or "
                    + CALLED
                    + """
            or exists (select from whistle.open_task t
                       where t.number = r.tracking_number and (t.team = any(:teams) or t.assignee = :account)))
            """;

    /** What the place is comes from subqueries of one value each, so that each list is the head of its index. */
    private static final String EARLIER =
            """
            with own as (
              select filed_at, filed_at - make_interval(secs => :seconds) as since, building, cell_latitude, cell_longitude
              from whistle.resident_request where tracking_number = :number),
            near as (
              (select tracking_number from whistle.resident_request r
               where cell_latitude = (select cell_latitude from own)
                 and cell_longitude = (select cell_longitude from own)
                 and filed_at < (select filed_at from own) and filed_at > (select since from own)
            """
                    + RIGHTS
                    + """
               order by filed_at desc limit :most)
              union
              (select tracking_number from whistle.resident_request r
               where building = (select building from own)
                 and filed_at < (select filed_at from own) and filed_at > (select since from own)
            """
                    + RIGHTS
                    + """
               order by filed_at desc limit :most))
            select r.tracking_number, r.item, r.community, r.status, r.stage, r.filed_at, r.ended_at, r.redo_count,
                   coalesce(r.building = (select building from own), false) as same_building
            from near join whistle.resident_request r using (tracking_number)
            order by r.filed_at desc limit :most
            """;

    private static final String SIMILAR =
            """
            select r.tracking_number, r.item, r.community, r.status, r.stage, r.filed_at, r.ended_at, 0 as redo_count,
                   false as same_building
            from whistle.resident_request r
            where r.community = :community and r.item = :item and r.filed_at > :since
              and r.status = 'OPEN' and r.stage <> 'EVALUATION' and r.parts = 0
              and not r.confidential and not r.withheld and r.tracking_number <> :number
              and r.cell_latitude = any(:latitudes) and r.cell_longitude = any(:longitudes)
            """
                    + RIGHTS
                    + "order by r.filed_at desc limit :most";

    private final JdbcClient database;
    private final InstantSource clock;

    PlaceReader(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What somebody may know of.
     *
     * @param communities whose requests they do
     * @param departments the units that they work for: they know of those to which these were called
     * @param teams in whose name tasks ask them, as desks name them
     */
    public record Rights(String account, Set<String> communities, Set<String> departments, Set<String> teams) {}

    /** @return what was filed in the twelve months before it, the latest first; none where its place is known in words only */
    public List<SamePlace> earlier(String trackingNumber, Rights rights) {
        return ask(EARLIER, rights, MOST_EARLIER)
                .param("number", trackingNumber)
                .param("seconds", A_YEAR.toSeconds())
                .query(PlaceReader::samePlace)
                .list();
    }

    /** @return open ones of the same item filed in the last 60 days in its cell or one around it, the latest first */
    public List<SamePlace> similar(StaffView view, Rights rights) {
        if (view.longitude() == null) {
            return List.of();
        }
        RequestFacts facts = view.facts();
        return ask(SIMILAR, rights, MOST_SIMILAR)
                .param("number", facts.trackingNumber())
                .param("community", facts.community())
                .param("item", facts.item())
                .param("since", Timestamp.from(clock.instant().minus(RECENT)))
                .param("latitudes", SimilarRows.cellsAbout(view.latitude()))
                .param("longitudes", SimilarRows.cellsAbout(view.longitude()))
                .query(PlaceReader::samePlace)
                .list();
    }

    private StatementSpec ask(String question, Rights rights, int most) {
        return database.sql(question)
                .param("account", rights.account())
                .param("communities", rights.communities().toArray(String[]::new))
                .param("departments", rights.departments().toArray(String[]::new))
                .param("teams", rights.teams().toArray(String[]::new))
                .param("most", most);
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
