package org.whistle.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code notice}. */
@Repository
class NoticeRows {

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json;

    NoticeRows(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @return the notices that are new; who has been told of this before is not told again */
    List<Notice> add(Draft draft, Collection<String> recipients, Instant at) {
        return database.sql(
                        """
                        insert into whistle.notice
                          (recipient, tracking_number, news, clock, extension, whistle_order, hand_over, deadline, detail, at)
                        select recipient, :number, :news, :clock, :extension, :order,
                               :handOver, :deadline::timestamptz, :detail::jsonb, :at
                        from unnest(:recipients) recipient
                        on conflict do nothing returning *
                        """)
                .param("number", draft.trackingNumber(), Types.VARCHAR)
                .param("news", draft.news().name())
                .param("clock", draft.clock(), Types.BIGINT)
                .param("extension", draft.extension(), Types.BIGINT)
                .param("order", draft.order(), Types.BIGINT)
                .param("handOver", draft.handOver(), Types.BIGINT)
                .param("deadline", draft.deadline() == null ? null : Timestamp.from(draft.deadline()), Types.TIMESTAMP)
                .param("detail", write(draft.detail()))
                .param("at", Timestamp.from(at))
                .param("recipients", texts(recipients))
                .query(this::notice)
                .list();
    }

    /** @return the unread first, of these and of the read ones the newest first */
    List<Notice> page(Collection<String> recipients, int page, int size) {
        return database.sql(
                        """
                        select * from whistle.notice where recipient = any(?)
                        order by read_at is not null, at desc, id desc limit ? offset ?
                        """)
                .params(texts(recipients), size, (long) page * size)
                .query(this::notice)
                .list();
    }

    record Count(long total, long unread) {}

    Count count(Collection<String> recipients) {
        return database.sql(
                        """
                        select count(*) as total, count(*) filter (where read_at is null) as unread
                        from whistle.notice where recipient = any(?)
                        """)
                .param(texts(recipients))
                .query((row, number) -> new Count(row.getLong("total"), row.getLong("unread")))
                .single();
    }

    /** Who reads it first stands there for good. */
    void markRead(long notice, Collection<String> recipients, String readBy, Instant at) {
        database.sql(
                        """
                        update whistle.notice set read_by = ?, read_at = ?
                        where id = ? and recipient = any(?) and read_at is null
                        """)
                .params(readBy, Timestamp.from(at), notice, texts(recipients))
                .update();
    }

    Optional<Notice> find(long notice, Collection<String> recipients) {
        return database.sql("select * from whistle.notice where id = ? and recipient = any(?)")
                .params(notice, texts(recipients))
                .query(this::notice)
                .optional();
    }

    private Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("tracking_number"),
                News.valueOf(row.getString("news")),
                instant(row, "deadline"),
                read(row.getString("detail")),
                row.getTimestamp("at").toInstant(),
                row.getString("read_by"),
                instant(row, "read_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    private String write(Map<String, String> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of texts is always JSON", impossible);
        }
    }

    private Map<String, String> read(String detail) {
        try {
            return json.readValue(detail, DETAIL);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The detail of a notice is no map of texts: " + detail, broken);
        }
    }
}
