package org.whistle.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.bytes.Sha256;
import org.whistle.request.Stage;

/** The table {@code attachment}. */
@Repository
class AttachmentRows {

    private final JdbcClient database;

    AttachmentRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * How many pictures those who add beside tasks have added, or the residents: shown ones of the case and of one task,
     * and all that ever were.
     */
    record Count(int shown, int ofTask, int ever) {}

    /** @param task null counts the residents' */
    Count count(String trackingNumber, String task) {
        return database.sql(
                        """
                        select count(*) filter (where withdrawn_at is null) as shown,
                               count(*) filter (where withdrawn_at is null
                                                  and task is not distinct from cast(:task as text)) as of_task,
                               count(*) as ever
                        from whistle.attachment
                        where tracking_number = :number and (task is null) = (cast(:task as text) is null)
                        """)
                .param("number", trackingNumber)
                .param("task", task, Types.VARCHAR)
                .query((row, number) -> new Count(row.getInt("shown"), row.getInt("of_task"), row.getInt("ever")))
                .single();
    }

    Attachment insert(
            String trackingNumber, NewAttachment added, Stage stage, CleanPicture picture, String addedBy, Instant at) {
        return database.sql(
                        """
                        insert into whistle.attachment
                          (tracking_number, kind, stage, task, media_type, sha256, width, height, size, added_by,
                           added_at)
                        values (:number, :kind, :stage, :task, :type, :sha256, :width, :height, :size, :by, :at)
                        returning *
                        """)
                .param("number", trackingNumber)
                .param("kind", added.kind().name())
                .param("stage", stage.name())
                .param("task", added.task(), Types.VARCHAR)
                .param("type", CleanPicture.MEDIA_TYPE)
                .param("sha256", Sha256.hexOf(picture.bytes()))
                .param("width", picture.width())
                .param("height", picture.height())
                .param("size", picture.bytes().length)
                .param("by", addedBy)
                .param("at", Timestamp.from(at))
                .query(AttachmentRows::attachment)
                .single();
    }

    /** @return the same picture, if the same people show the same with it already; none that stands with an appeal */
    Optional<Attachment> same(String trackingNumber, NewAttachment added, CleanPicture picture, String addedBy) {
        return database.sql(
                        """
                        select * from whistle.attachment
                        where tracking_number = :number and kind = :kind and sha256 = :sha256 and added_by = :by
                          and task is not distinct from cast(:task as text)
                          and withdrawn_at is null and erased_at is null
                          and not exists (select from whistle.resident_appeal a
                                          where a.tracking_number = :number and a.picture = attachment.id)
                        order by id limit 1
                        """)
                .param("number", trackingNumber)
                .param("kind", added.kind().name())
                .param("sha256", Sha256.hexOf(picture.bytes()))
                .param("by", addedBy)
                .param("task", added.task(), Types.VARCHAR)
                .query(AttachmentRows::attachment)
                .optional();
    }

    /** @return 0 where somebody else added it, beside another task, or it is withdrawn already */
    int withdraw(String trackingNumber, long id, String task, String by, Instant at) {
        return database.sql(
                        """
                        update whistle.attachment set withdrawn_by = :by, withdrawn_at = :at
                        where id = :id and tracking_number = :number and added_by = :by
                          and task is not distinct from :task and withdrawn_at is null
                        """)
                .param("id", id)
                .param("number", trackingNumber)
                .param("task", task, Types.VARCHAR)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Attachment> find(String trackingNumber, long id) {
        return database.sql("select * from whistle.attachment where id = ? and tracking_number = ?")
                .params(id, trackingNumber)
                .query(AttachmentRows::attachment)
                .optional();
    }

    List<Attachment> ofCase(String trackingNumber) {
        return database.sql("select * from whistle.attachment where tracking_number = ? order by id")
                .param(trackingNumber)
                .query(AttachmentRows::attachment)
                .list();
    }

    /**
     * A part begins with what the resident showed of the whole; whoever works on a settled request again sees what was
     * shown of it, results included.
     */
    List<Attachment> ofOrigin(String trackingNumber) {
        return database.sql(
                        """
                        with recursive origin (number, redone) as (
                          select coalesce(redo_of, split_from), redo_of is not null
                          from whistle.resident_request
                          where tracking_number = ? and coalesce(redo_of, split_from) is not null
                          union all
                          select coalesce(r.redo_of, r.split_from), redone and r.redo_of is not null
                          from origin join whistle.resident_request r on r.tracking_number = number
                          where coalesce(r.redo_of, r.split_from) is not null)
                        select a.* from whistle.attachment a join origin on number = a.tracking_number
                        where (a.kind = 'BEFORE' or redone and a.kind = 'AFTER') and a.withdrawn_at is null
                          and a.erased_at is null order by a.id
                        """)
                .param(trackingNumber)
                .query(AttachmentRows::attachment)
                .list();
    }

    /** @return those whose bytes are there no longer, by this */
    List<Long> erase(String trackingNumber, Instant at) {
        return database.sql(
                        """
                        update whistle.attachment set erased_at = ?
                        where tracking_number = ? and withdrawn_at is null and erased_at is null returning id
                        """)
                .params(Timestamp.from(at), trackingNumber)
                .query(Long.class)
                .list();
    }

    List<String> cases() {
        return database.sql("select distinct tracking_number from whistle.attachment order by tracking_number")
                .query(String.class)
                .list();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        Timestamp withdrawnAt = row.getTimestamp("withdrawn_at");
        Timestamp erasedAt = row.getTimestamp("erased_at");
        return new Attachment(
                row.getLong("id"),
                row.getString("tracking_number"),
                AttachmentKind.valueOf(row.getString("kind")),
                row.getString("stage"),
                row.getString("task"),
                row.getString("sha256"),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("size"),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant(),
                withdrawnAt == null ? null : withdrawnAt.toInstant(),
                erasedAt == null ? null : erasedAt.toInstant());
    }
}
