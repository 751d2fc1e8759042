package org.whistle.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.request.ErasedText;
import org.whistle.request.PersonalKind;

/** Cases that still have something personal, and what keeps it from going. */
@Repository
class DueRows {

    private static final String APPEAL =
            """
            exists (select from whistle.appeal a
                    where a.tracking_number = r.tracking_number and a.state in ('APPEALED', 'PROPOSED'))
            or exists (select from whistle.resident_appeal a
                       where a.tracking_number = r.tracking_number and a.state = 'OPEN')
            """;
    private static final String HOLD =
            """
            exists (select from whistle.legal_hold h
                    where h.tracking_number in (r.tracking_number, r.split_from) and h.lifted_at is null)
            """;
    /** Of an open case something may go; so what keeps all of it is asked first. */
    private static final String REASON = "case when " + HOLD + " then 'HOLD' when " + APPEAL
            + " then 'APPEAL' when r.ended_at is null then 'OPEN' end";
    /** What may have been written after the words were erased. */
    private static final String TEXT_AGAIN =
            """
            exists (select from whistle.case_text t where t.case_key = r.tracking_number)
            or exists (select from whistle.legal_hold h
                       where h.tracking_number = r.tracking_number and h.reason <> '%1$s')
            or exists (select from whistle.erasure_request e
                       where e.tracking_number = r.tracking_number and e.answer <> '%1$s')
            or exists (select from whistle.reveal v where v.tracking_number = r.tracking_number and v.note is not null)
            or exists (select from whistle.incoming_mail m
                       where m.tracking_number = r.tracking_number and m.state <> 'TRIAGE' and m.sealed is not null)
            """
                    .formatted(ErasedText.MARK);

    private final JdbcClient database;

    DueRows(JdbcClient database) {
        this.database = database;
    }

    /** @param kept why it may not go, or null */
    record Due(String trackingNumber, Instant endedAt, Kept kept) {}

    /** @return some cases of an item that ended before a moment and still have it, in the order of their numbers */
    List<Due> due(String item, PersonalKind what, Instant endedBefore, String after, int most) {
        return database.sql("select r.tracking_number, r.ended_at, " + REASON
                        + " as kept from whistle.resident_request r"
                        + " where r.item = :item and r.ended_at < :before and r.tracking_number > :after and "
                        + has(what) + " order by r.tracking_number limit :most")
                .param("item", item)
                .param("before", Timestamp.from(endedBefore))
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new Due(
                        row.getString("tracking_number"),
                        row.getTimestamp("ended_at").toInstant(),
                        kept(row.getString("kept"))))
                .list();
    }

    /** @return why nothing of a case may go just now; empty where it may */
    Optional<Kept> whyKept(String trackingNumber) {
        return database.sql("select " + REASON + " as kept from whistle.resident_request r where r.tracking_number = ?")
                .param(trackingNumber)
                .query((row, number) -> Optional.ofNullable(kept(row.getString("kept"))))
                .optional()
                .flatMap(kept -> kept);
    }

    boolean hasAnything(String trackingNumber) {
        return Stream.of(PersonalKind.values()).anyMatch(kind -> has(trackingNumber, kind));
    }

    boolean has(String trackingNumber, PersonalKind what) {
        return database.sql("select exists (select from whistle.resident_request r where r.tracking_number = ? and "
                        + has(what) + ")")
                .param(trackingNumber)
                .query(Boolean.class)
                .single();
    }

    private static Kept kept(String reason) {
        return reason == null ? null : Kept.valueOf(reason);
    }

    private static String has(PersonalKind what) {
        return switch (what) {
            case CONTACT -> "exists (select from whistle.reporter p where p.tracking_number = r.tracking_number)";
            case TEXT -> "(r.texts_erased_at is null or " + TEXT_AGAIN + ")";
            case PICTURES ->
                "(exists (select from whistle.attachment p where p.tracking_number = r.tracking_number"
                        + " and p.withdrawn_at is null and p.erased_at is null)"
                        + " or exists (select from whistle.incoming_mail m join whistle.incoming_picture p on p.mail = m.id"
                        + " where m.tracking_number = r.tracking_number and m.state <> 'TRIAGE'"
                        + " and p.sealed is not null))";
        };
    }
}
