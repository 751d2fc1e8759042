package org.whistle.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/**
 * Gives in full how to reach whoever filed a request. Whoever calls this has checked that the caseworker may. Every look
 * stands in the case file of each request whose contact is given: who and when, nothing of what was seen.
 */
@Component
@Transactional
public class ReporterContacts {

    private final JdbcClient database;
    private final RequestRows rows;
    private final RelationRows relations;
    private final CaseFile caseFile;

    ReporterContacts(JdbcClient database, RequestRows rows, RelationRows relations, CaseFile caseFile) {
        this.database = database;
        this.rows = rows;
        this.relations = relations;
        this.caseFile = caseFile;
    }

    /**
     * @return the contact of who filed it; empty where none was left
     * @throws Refusal when there is no such request, it has ended, or it rests
     */
    public List<ReporterContact> showOwn(String trackingNumber) {
        requireOpen(trackingNumber);
        return show(List.of(trackingNumber));
    }

    /**
     * @return the contact of who filed it, then of those whose requests were merged into it, without those who left none
     * @throws Refusal when there is no such request, it has ended, or it rests
     */
    public List<ReporterContact> showAll(String trackingNumber) {
        requireOpen(trackingNumber);
        List<String> matter = new ArrayList<>(List.of(trackingNumber));
        matter.addAll(relations.of(trackingNumber).followers());
        return show(matter);
    }

    private void requireOpen(String trackingNumber) {
        Status status = rows.facts(trackingNumber)
                .orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber))
                .status();
        if (status != Status.OPEN) {
            throw Refusal.conflict(status == Status.MERGED ? "at-rest" : "already-ended", trackingNumber);
        }
    }

    private List<ReporterContact> show(List<String> trackingNumbers) {
        List<ReporterContact> found = database.sql(
                        """
                        select tracking_number, name, phone, email from whistle.reporter
                        where tracking_number = any(:numbers) and coalesce(name, phone, email) is not null
                        order by array_position(:numbers, tracking_number)
                        """)
                .param("numbers", trackingNumbers.toArray(String[]::new))
                .query((row, number) -> new ReporterContact(
                        row.getString("tracking_number"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("email")))
                .list();
        found.forEach(contact -> caseFile.append(contact.trackingNumber(), CaseEventKind.CONTACT_SHOWN, Map.of()));
        return found;
    }
}
