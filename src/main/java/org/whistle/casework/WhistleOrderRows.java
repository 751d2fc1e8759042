package org.whistle.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.catalogue.Level;
import org.whistle.catalogue.WhistleKind;
import org.whistle.problem.Refusal;

/** The table {@code whistle_order}, and the voice that an order is opened with; calls have rows of their own. */
@Repository
class WhistleOrderRows {

    private final JdbcClient database;

    WhistleOrderRows(JdbcClient database) {
        this.database = database;
    }

    /** An officer whistles in somebody's name. */
    void speakFor(String trackingNumber, Blower blower) {
        speak(trackingNumber, blower, "false");
    }

    /** Nobody screens an emergency. */
    void speakAtOnce(String trackingNumber, Blower blower) {
        speak(trackingNumber, blower, "true");
    }

    private void speak(String trackingNumber, Blower blower, String atOnce) {
        database.sql(
                        """
                        insert into whistle.whistle_voice (tracking_number, blower, at_once) values (?, ?, %s)
                        on conflict (tracking_number) do update
                        set blower = excluded.blower, at_once = excluded.at_once
                        """
                                .formatted(atOnce))
                .params(trackingNumber, blower.name())
                .update();
    }

    /**
     * Opens an order; in one statement, because every request pays for it.
     *
     * @return empty where a lead has opened one for further departments
     */
    Optional<OpenedOrder> open(String trackingNumber, Proposal proposal) {
        return database.sql(
                        """
                        with voice as (
                          delete from whistle.whistle_voice where tracking_number = :number returning blower, at_once),
                        refused as (
                          select o.ruling from whistle.whistle_order o join whistle.resident_request r
                            on r.tracking_number = o.tracking_number and r.redo_count = o.round
                          where o.tracking_number = :number and o.asked_by is null and o.refused_at is not null
                          order by o.id desc limit 1),
                        opened as (
                          insert into whistle.whistle_order (tracking_number, round, blower, insisted,
                            proposed_lead, proposed_supporting, proposed_kind, proposed_joint)
                          select tracking_number, redo_count, coalesce((select blower from voice), 'COMMUNITY'),
                            exists (select from refused), :lead, :supporting::text[], :kind, :joint
                          from whistle.resident_request where tracking_number = :number
                            and not exists (select from whistle.whistle_order o
                              where o.tracking_number = :number and o.asked_by is not null
                                and o.issued_at is null and o.refused_at is null)
                          returning *)
                        select opened.id, opened.blower, opened.insisted, coalesce(r.emergency_level, r.level) as level,
                          coalesce(not voice.at_once, opened.insisted or opened.round = 0) as screened,
                          coalesce(refused.ruling = 'DISMISS', false) as dismissed
                        from opened join whistle.resident_request r on r.tracking_number = :number
                          left join voice on true left join refused on true
                        """)
                .param("number", trackingNumber)
                .param("lead", proposal.lead())
                .param("supporting", proposal.supporting().toArray(String[]::new))
                .param("kind", proposal.kind().name())
                .param("joint", proposal.joint())
                .query((row, number) -> new OpenedOrder(
                        row.getLong("id"),
                        Blower.valueOf(row.getString("blower")),
                        row.getBoolean("insisted"),
                        Level.valueOf(row.getString("level")),
                        row.getBoolean("screened"),
                        row.getBoolean("dismissed")))
                .optional();
    }

    /** The table of admissions says otherwise than what was asked or proposed. */
    void admit(long order, Blower blower, WhistleKind kind) {
        database.sql("update whistle.whistle_order set blower = ?, proposed_kind = ? where id = ?")
                .params(blower.name(), kind.name(), order)
                .update();
    }

    /**
     * A lead asks for further departments.
     *
     * @param most so many such orders a round
     * @return empty where there have been so many
     */
    Optional<Long> openFurther(String trackingNumber, String department, Proposal proposal, int most) {
        return database.sql(
                        """
                        insert into whistle.whistle_order (tracking_number, round, blower, asked_by,
                          proposed_lead, proposed_supporting, proposed_kind, proposed_joint)
                        select tracking_number, redo_count, 'DEPARTMENT', :department,
                          :lead, :supporting::text[], :kind, :joint
                        from whistle.resident_request r where tracking_number = :number
                          and (select count(*) from whistle.whistle_order o where o.tracking_number = :number
                               and o.round = r.redo_count and o.asked_by is not null) < :most
                        returning id
                        """)
                .param("number", trackingNumber)
                .param("department", department)
                .param("lead", proposal.lead())
                .param("supporting", proposal.supporting().toArray(String[]::new))
                .param("kind", proposal.kind().name())
                .param("joint", proposal.joint())
                .param("most", most)
                .query(Long.class)
                .optional();
    }

    /** @return the order opened last, which is the one to decide on or the one decided on */
    Optional<OpenOrder> latest(String trackingNumber) {
        return database.sql(
                        """
                        select id, proposed_lead, proposed_supporting, proposed_kind, proposed_joint,
                               blower, insisted, asked_by, ruling
                        from whistle.whistle_order where tracking_number = :number order by id desc limit 1
                        """)
                .param("number", trackingNumber)
                .query(WhistleOrderRows::order)
                .optional();
    }

    void refuse(long order, Dispatch.Refused refused, Instant at) {
        changed(database.sql(
                        """
                        update whistle.whistle_order set refused_at = ?, refusal_reason = ?, refusal_note = ?
                        where id = ? and refused_at is null and issued_at is null
                        """)
                .params(Timestamp.from(at), refused.reason().name(), refused.note(), order)
                .update());
    }

    /** Who is dismissed has been refused for good. */
    void rule(long order, WhistleRuling ruling, String by, String note, Instant at) {
        changed(database.sql(
                        """
                        update whistle.whistle_order set ruling = :ruling, ruled_by = :by, ruling_note = :note,
                          ruled_at = :at, refused_at = case when :ruling = 'DISMISS' then :at::timestamptz end
                        where id = :id and ruling is null and issued_at is null
                        """)
                .param("ruling", ruling.name())
                .param("by", by)
                .param("note", note)
                .param("at", Timestamp.from(at))
                .param("id", order)
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw Refusal.conflict("overtaken");
        }
    }

    private static OpenOrder order(ResultSet row, int number) throws SQLException {
        String ruling = row.getString("ruling");
        return new OpenOrder(
                row.getLong("id"),
                new Proposal(
                        row.getString("proposed_lead"),
                        List.of((String[]) row.getArray("proposed_supporting").getArray()),
                        WhistleKind.valueOf(row.getString("proposed_kind")),
                        row.getBoolean("proposed_joint")),
                Blower.valueOf(row.getString("blower")),
                row.getBoolean("insisted"),
                row.getString("asked_by"),
                ruling == null ? null : WhistleRuling.valueOf(ruling));
    }
}
