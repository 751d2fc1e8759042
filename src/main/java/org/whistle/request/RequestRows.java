package org.whistle.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.catalogue.Item;
import org.whistle.catalogue.Level;

/** The table {@code resident_request}. Verbs that end or answer do it only while it may still be done. */
@Repository
class RequestRows {

    private static final String SELECT =
            """
            select tracking_number, item, coalesce(emergency_level, level) as level, community, channel, status, stage, filed_at, deadline, redo_count,
                   awaiting_answer
            from whistle.resident_request where tracking_number =
            """;
    private static final String FACTS = SELECT + "?";

    private final JdbcClient database;

    RequestRows(JdbcClient database) {
        this.database = database;
    }

    /** @return the tracking number */
    String insert(String prefix, byte[] secretHash, Item item, Placed place, NewRequest wanted, Instant filedAt) {
        return database.sql(
                        """
                        insert into whistle.resident_request
                          (tracking_number, secret_hash, item, level, community, channel, description, address,
                           longitude, latitude, building, filed_at, external_source, external_number, confidential)
                        values (? || '-' || to_char(nextval('whistle.tracking_number'), 'FM999999999000000'),
                                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning tracking_number
                        """)
                .params(
                        prefix,
                        secretHash,
                        item.code(),
                        item.level().name(),
                        place.community(),
                        wanted.channel().name(),
                        wanted.description(),
                        place.address(),
                        place.longitude(),
                        place.latitude(),
                        place.building(),
                        Timestamp.from(filedAt),
                        wanted.external() == null ? null : wanted.external().source(),
                        wanted.external() == null ? null : wanted.external().number(),
                        wanted.contact() != null && wanted.contact().confidential())
                .query(String.class)
                .single();
    }

    /**
     * Of the request, and of all that was split off or that it was split off from: one person filed them.
     *
     * @return those of which it was not so before
     */
    List<String> keepInConfidence(String trackingNumber) {
        // parts are locked before their whole, by everybody
        return database.sql(
                        """
                        with whole as (select coalesce(split_from, tracking_number) as number
                                       from whistle.resident_request where tracking_number = ?),
                        family as (
                          select tracking_number from whistle.resident_request
                          where tracking_number = (select number from whole) or split_from = (select number from whole)
                          order by split_from nulls last, tracking_number for no key update)
                        update whistle.resident_request set confidential = true
                        where tracking_number in (select tracking_number from family) and not confidential
                        returning tracking_number
                        """)
                .param(trackingNumber)
                .query(String.class)
                .list();
    }

    Set<String> known(String source, Collection<String> numbers) {
        return new HashSet<>(database.sql(
                        """
                        select external_number from whistle.resident_request
                        where external_source = ? and external_number = any(?)
                        """)
                .params(List.of(source, numbers.toArray(String[]::new)))
                .query(String.class)
                .list());
    }

    Optional<RequestFacts> facts(String trackingNumber) {
        return database.sql(FACTS)
                .param(trackingNumber)
                .query(RequestRows::facts)
                .optional();
    }

    List<RequestFacts> facts(Collection<String> trackingNumbers) {
        return database.sql(SELECT + "any(?)")
                .params(List.of((Object) trackingNumbers.toArray(String[]::new)))
                .query(RequestRows::facts)
                .list();
    }

    /** @return the round that an answer is waited for in, where that can be written to whoever filed it */
    Optional<Integer> enter(String trackingNumber, Stage stage) {
        return database.sql(
                        """
                        update whistle.resident_request r set stage = :stage, awaiting_answer = :stage = 'EVALUATION'
                        where tracking_number = :number
                        returning case when awaiting_answer and exists (
                          select from whistle.reporter p
                          where p.tracking_number = r.tracking_number and (p.email_mark is not null or p.by_text)
                            and p.mail_stopped_at is null) then redo_count end as round
                        """)
                .param("stage", stage.name())
                .param("number", trackingNumber)
                .query((row, number) -> Optional.ofNullable(row.getObject("round", Integer.class)))
                .optional()
                .flatMap(round -> round);
    }

    void promise(String trackingNumber, Instant deadline) {
        database.sql("update whistle.resident_request set deadline = ? where tracking_number = ?")
                .params(Timestamp.from(deadline), trackingNumber)
                .update();
    }

    void raise(String trackingNumber, Level level) {
        database.sql("update whistle.resident_request set emergency_level = ? where tracking_number = ?")
                .params(level == null ? null : level.name(), trackingNumber)
                .update();
    }

    void reclassify(String trackingNumber, String item, Level level) {
        database.sql("update whistle.resident_request set item = ?, level = ? where tracking_number = ?")
                .params(item, level.name(), trackingNumber)
                .update();
    }

    /** @return how often it was done again; empty where no answer is waited for */
    Optional<Integer> answered(String trackingNumber) {
        return database.sql(
                        """
                        update whistle.resident_request set awaiting_answer = false
                        where tracking_number = ? and awaiting_answer and status = 'OPEN'
                        returning redo_count
                        """)
                .param(trackingNumber)
                .query(Integer.class)
                .optional();
    }

    /** @return how often it is done again, this time included */
    int redo(String trackingNumber) {
        return database.sql(
                        """
                        update whistle.resident_request set redo_count = redo_count + 1
                        where tracking_number = ? returning redo_count
                        """)
                .param(trackingNumber)
                .query(Integer.class)
                .single();
    }

    /**
     * What has just ended, and who has to hear of it.
     *
     * @param splitFrom the request it is a part of, or null
     * @param followers how many were merged into it
     * @param parts into how many it was split
     */
    record Ended(String splitFrom, int followers, int parts) {}

    Optional<Ended> end(String trackingNumber, Status status, Instant at) {
        return database.sql(
                        """
                        update whistle.resident_request set status = ?, ended_at = ?, awaiting_answer = false
                        where tracking_number = ? and status = 'OPEN' returning split_from, followers, parts
                        """)
                .params(status.name(), Timestamp.from(at), trackingNumber)
                .query((row, number) ->
                        new Ended(row.getString("split_from"), row.getInt("followers"), row.getInt("parts")))
                .optional();
    }

    private static RequestFacts facts(ResultSet row, int number) throws SQLException {
        Timestamp deadline = row.getTimestamp("deadline");
        return new RequestFacts(
                row.getString("tracking_number"),
                row.getString("item"),
                Level.valueOf(row.getString("level")),
                row.getString("community"),
                Channel.valueOf(row.getString("channel")),
                Status.valueOf(row.getString("status")),
                Stage.valueOf(row.getString("stage")),
                row.getTimestamp("filed_at").toInstant(),
                deadline == null ? null : deadline.toInstant(),
                row.getInt("redo_count"),
                row.getBoolean("awaiting_answer"));
    }
}
