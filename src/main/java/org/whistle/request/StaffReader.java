package org.whistle.request;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/** Requests as caseworkers see them. Whoever calls this has checked that the caseworker may. */
@Component
@Transactional(readOnly = true)
public class StaffReader {

    private final JdbcClient database;
    private final RequestRows rows;
    private final ReporterRows reporters;

    StaffReader(JdbcClient database, RequestRows rows, ReporterRows reporters) {
        this.database = database;
        this.rows = rows;
        this.reporters = reporters;
    }

    /** @return the facts of those numbers that there are */
    public List<RequestFacts> facts(Collection<String> trackingNumbers) {
        return rows.facts(trackingNumbers);
    }

    /** @return what was said in those requests, the oldest first */
    public List<SameMatter> said(Collection<String> trackingNumbers) {
        return database.sql(
                        """
                        select tracking_number, status, item, description, address from whistle.resident_request
                        where tracking_number = any(?) order by filed_at, tracking_number
                        """)
                .params(List.of((Object) trackingNumbers.toArray(String[]::new)))
                .query((row, number) -> new SameMatter(
                        row.getString("tracking_number"),
                        Status.valueOf(row.getString("status")),
                        row.getString("item"),
                        row.getString("description"),
                        row.getString("address")))
                .list();
    }

    /**
     * Where a request is.
     *
     * @param building that was chosen; or null
     * @param cell of some 100 m, in thousandths of a degree, the latitude first; null where it is not on the map
     */
    public record Where(String building, String cell) {}

    /** @return where those of the requests are of which more than the community is known, by number */
    public Map<String, Where> places(Collection<String> trackingNumbers) {
        return database
                .sql(
                        """
                        select tracking_number, building,
                               round(cell_latitude / 1000.0, 3) || ', ' || round(cell_longitude / 1000.0, 3) as cell
                        from whistle.resident_request
                        where tracking_number = any(?) and (building is not null or cell_latitude is not null)
                        """)
                .params(List.of((Object) trackingNumbers.toArray(String[]::new)))
                .query((row, number) -> Map.entry(
                        row.getString("tracking_number"), new Where(row.getString("building"), row.getString("cell"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * @param entries the case file, oldest first
     * @return the six stages and when they were passed
     */
    public List<Passage> stages(RequestFacts facts, List<CaseEntry> entries) {
        return Passages.of(facts, entries);
    }

    /** @return how much of the case file is sealed; empty while nothing is */
    public Optional<SealedEntries> sealed(String trackingNumber) {
        return database.sql(
                        """
                        select position, sealed_at from whistle.case_seal
                        where case_key = ? order by position desc limit 1
                        """)
                .param(trackingNumber)
                .query((row, number) -> new SealedEntries(
                        row.getInt("position"), row.getTimestamp("sealed_at").toInstant()))
                .optional();
    }

    /** @throws Refusal when there is no such request */
    public StaffView view(String trackingNumber) {
        RequestFacts facts =
                rows.facts(trackingNumber).orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
        return database.sql(
                        """
                        select tracking_number, description, address, building, longitude, latitude, sealed, confidential
                        from whistle.resident_request left join whistle.reporter using (tracking_number)
                        where tracking_number = ?
                        """)
                .param(trackingNumber)
                .query((row, number) -> new StaffView(
                        facts,
                        row.getString("description"),
                        row.getString("address"),
                        row.getString("building"),
                        row.getObject("longitude", Double.class),
                        row.getObject("latitude", Double.class),
                        Masking.forEverybody(reporters.contact(row)).orElse(null)))
                .single();
    }
}
