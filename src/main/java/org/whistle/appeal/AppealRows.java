package org.whistle.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.appeal.Appeal.Said;
import org.whistle.rates.Measure;

/** The tables {@code appeal} and {@code appeal_mark}. */
@Repository
class AppealRows {

    private static final String APPEALS =
            """
            select a.*, array(select m.measure from whistle.appeal_mark m where m.appeal = a.id) as measures
            from whistle.appeal a
            """;

    /** No state, or no units, stands for all. */
    private static final String OF_UNITS_IN_STATE =
            """
            where (:state::text is null or a.state = :state) and (:units::text[] is null or a.unit = any(:units))
            """;

    private final JdbcClient database;

    AppealRows(JdbcClient database) {
        this.database = database;
    }

    /** @return the number of the appeal */
    long insert(String trackingNumber, String unit, NewAppeal wanted, AppealState state, String by, Instant at) {
        boolean appealed = state == AppealState.APPEALED;
        return database.sql(
                        """
                        insert into whistle.appeal (tracking_number, unit, round, ground, text, evidence, state,
                                                    appealed_by, appealed_at, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        trackingNumber,
                        unit,
                        wanted.round(),
                        wanted.ground().name(),
                        wanted.text(),
                        wanted.evidence().toArray(Long[]::new),
                        state.name(),
                        appealed ? by : null,
                        appealed ? Timestamp.from(at) : null,
                        appealed ? null : by,
                        appealed ? null : Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** Keeps others from contesting the same marks; of two at once the second one waits, and finds them held. */
    boolean hold(Appeal appeal) {
        return database.sql(
                                """
                                insert into whistle.appeal_mark (appeal, tracking_number, unit, round, measure)
                                select ?, ?, ?, ?, unnest(?) on conflict do nothing
                                """)
                        .params(
                                appeal.id(),
                                appeal.trackingNumber(),
                                appeal.unit(),
                                appeal.round(),
                                names(appeal.measures()))
                        .update()
                == appeal.measures().size();
    }

    void letGo(long appeal) {
        database.sql("update whistle.appeal_mark set in_force = false where appeal = ?")
                .param(appeal)
                .update();
    }

    /** Whether an appeal on one of these marks has been refused, by the first person or by the second. */
    boolean isRefused(Appeal appeal) {
        return database.sql(
                        """
                        select exists (select from whistle.appeal_mark m join whistle.appeal a on a.id = m.appeal
                                       where m.tracking_number = ? and m.unit = ? and m.round = ? and m.measure = any(?)
                                       and a.appealed_by is not null and a.state in ('REFUSED', 'DECLINED'))
                        """)
                .params(appeal.trackingNumber(), appeal.unit(), appeal.round(), names(appeal.measures()))
                .query(Boolean.class)
                .single();
    }

    /** @return whether it was open for this; else somebody else was first */
    boolean decide(long appeal, AppealState state, Said decided) {
        return database.sql(
                                """
                                update whistle.appeal set state = ?, decided_by = ?, decided_at = ?, note = ?
                                where id = ? and state = 'APPEALED'
                                """)
                        .params(state.name(), decided.by(), Timestamp.from(decided.at()), decided.note(), appeal)
                        .update()
                > 0;
    }

    /** @return whether it was open for this; else somebody else was first */
    boolean confirm(long appeal, AppealState state, Said confirmed) {
        return database.sql(
                                """
                                update whistle.appeal
                                set state = ?, confirmed_by = ?, confirmed_at = ?, confirm_note = ?
                                where id = ? and state = 'PROPOSED'
                                """)
                        .params(state.name(), confirmed.by(), Timestamp.from(confirmed.at()), confirmed.note(), appeal)
                        .update()
                > 0;
    }

    /** @return whether it was an appeal that nobody had decided for good */
    boolean withdraw(long appeal) {
        return database.sql(
                                """
                                update whistle.appeal set state = 'WITHDRAWN'
                                where id = ? and appealed_by is not null and state in ('APPEALED', 'PROPOSED')
                                """)
                        .param(appeal)
                        .update()
                > 0;
    }

    Optional<Appeal> find(long appeal) {
        return database.sql(APPEALS + "where a.id = ?")
                .param(appeal)
                .query(AppealRows::appeal)
                .optional();
    }

    /** @return whether anybody has contested marks of the case, or proposed to exclude them */
    boolean isContested(String trackingNumber) {
        return database.sql("select exists (select from whistle.appeal where tracking_number = ?)")
                .param(trackingNumber)
                .query(Boolean.class)
                .single();
    }

    /** @param units null for those of all units */
    List<Appeal> page(AppealState state, Collection<String> units, int page, int size) {
        return filtered(APPEALS + OF_UNITS_IN_STATE + "order by a.id desc limit :size offset :offset", state, units)
                .param("size", size)
                .param("offset", (long) page * size)
                .query(AppealRows::appeal)
                .list();
    }

    long count(AppealState state, Collection<String> units) {
        return filtered("select count(*) from whistle.appeal a " + OF_UNITS_IN_STATE, state, units)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, AppealState state, Collection<String> units) {
        return database.sql(sql)
                .param("state", state == null ? null : state.name())
                .param("units", units == null ? null : units.toArray(String[]::new));
    }

    private static String[] names(List<Measure> measures) {
        return measures.stream().map(Measure::name).toArray(String[]::new);
    }

    private static Appeal appeal(ResultSet row, int number) throws SQLException {
        return new Appeal(
                row.getLong("id"),
                row.getString("tracking_number"),
                row.getString("unit"),
                row.getInt("round"),
                Arrays.stream((String[]) row.getArray("measures").getArray())
                        .map(Measure::valueOf)
                        .sorted()
                        .toList(),
                ExclusionGround.valueOf(row.getString("ground")),
                row.getString("text"),
                List.of((Long[]) row.getArray("evidence").getArray()),
                AppealState.valueOf(row.getString("state")),
                said(row, "appealed", "text"),
                said(row, "decided", "note"),
                said(row, "confirmed", "confirm_note"));
    }

    private static Said said(ResultSet row, String deed, String note) throws SQLException {
        String by = row.getString(deed + "_by");
        return by == null ? null : new Said(by, row.getTimestamp(deed + "_at").toInstant(), row.getString(note));
    }
}
