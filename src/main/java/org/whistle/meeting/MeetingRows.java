package org.whistle.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code joint_meeting}. */
@Repository
class MeetingRows {

    private static final TypeReference<List<Seat>> SEATS = new TypeReference<>() {};
    private static final TypeReference<List<Option>> OPTIONS = new TypeReference<>() {};
    private static final TypeReference<List<Promise>> PROMISES = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json;

    MeetingRows(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Opens a meeting; one that somebody else has opened in the same moment stays as it is. */
    void open(
            String trackingNumber,
            int round,
            int number,
            int version,
            List<Seat> seats,
            List<Option> options,
            List<Promise> promises) {
        database.sql(
                        """
                        insert into whistle.joint_meeting
                          (tracking_number, round, number, version, seats, options, promises)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb) on conflict do nothing
                        """)
                .params(trackingNumber, round, number, version, write(seats), write(options), write(promises))
                .update();
    }

    /** @return the latest meeting of the round, held fast until the transaction ends */
    Optional<JointMeeting> lockLatest(String trackingNumber, int round) {
        return database.sql(
                        """
                        select * from whistle.joint_meeting where tracking_number = ? and round = ?
                        order by number desc limit 1 for update
                        """)
                .params(trackingNumber, round)
                .query(this::meeting)
                .optional();
    }

    /** @return all of a request, the first one first */
    List<JointMeeting> of(String trackingNumber) {
        return database.sql("select * from whistle.joint_meeting where tracking_number = ? order by round, number")
                .param(trackingNumber)
                .query(this::meeting)
                .list();
    }

    /** Keeps the next state of a meeting that is locked. */
    void store(JointMeeting meeting) {
        Optional<Held> held = Optional.ofNullable(meeting.held());
        Optional<Ruled> ruled = Optional.ofNullable(meeting.ruled());
        database.sql(
                        """
                        update whistle.joint_meeting set version = version + 1,
                          convened_for = :at, place = :place, agenda = :agenda, seats = :seats::jsonb,
                          options = :options::jsonb, promises = :promises::jsonb, summary = :summary,
                          agreement = :agreement, minutes = :minutes, held_at = :heldAt,
                          ruling = :ruling, measures = :measures, ruled_by = :ruledBy, ruled_at = :ruledAt
                        where id = :id
                        """)
                .param("id", meeting.id())
                .param("at", timestamp(meeting.convening().at()), Types.TIMESTAMP)
                .param("place", meeting.convening().place(), Types.VARCHAR)
                .param("agenda", meeting.convening().agenda(), Types.VARCHAR)
                .param("seats", write(meeting.seats()))
                .param("options", write(meeting.options()))
                .param("promises", write(meeting.promises()))
                .param("summary", meeting.summary(), Types.VARCHAR)
                .param("agreement", held.map(Held::agreement).map(Enum::name).orElse(null), Types.VARCHAR)
                .param("minutes", held.map(Held::minutes).orElse(null), Types.VARCHAR)
                .param("heldAt", held.map(Held::at).map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("ruling", ruled.map(Ruled::ruling).map(Enum::name).orElse(null), Types.VARCHAR)
                .param("measures", ruled.map(Ruled::measures).orElse(null), Types.VARCHAR)
                .param("ruledBy", ruled.map(Ruled::by).orElse(null), Types.VARCHAR)
                .param("ruledAt", ruled.map(Ruled::at).map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .update();
    }

    private JointMeeting meeting(ResultSet row, int rowNumber) throws SQLException {
        String agreement = row.getString("agreement");
        String ruling = row.getString("ruling");
        return new JointMeeting(
                row.getLong("id"),
                row.getString("tracking_number"),
                row.getInt("round"),
                row.getInt("number"),
                row.getInt("version"),
                new Convening(instant(row, "convened_for"), row.getString("place"), row.getString("agenda")),
                read(row.getString("seats"), SEATS),
                read(row.getString("options"), OPTIONS),
                read(row.getString("promises"), PROMISES),
                row.getString("summary"),
                agreement == null
                        ? null
                        : new Held(Agreement.valueOf(agreement), row.getString("minutes"), instant(row, "held_at")),
                ruling == null
                        ? null
                        : new Ruled(
                                DisputeRuling.valueOf(ruling),
                                row.getString("measures"),
                                row.getString("ruled_by"),
                                instant(row, "ruled_at")));
    }

    private static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private String write(List<?> list) {
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A list of records is always JSON", impossible);
        }
    }

    private <T> List<T> read(String text, TypeReference<List<T>> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A part of a joint meeting cannot be read: " + text, broken);
        }
    }
}
