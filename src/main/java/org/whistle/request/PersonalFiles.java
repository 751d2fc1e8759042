package org.whistle.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.problem.Refusal;

/** Puts together what is known of a person, for themself or for whoever answers for their data. Each look is recorded. */
@Component
@Transactional
public class PersonalFiles {

    /** What became of the person's data is theirs to know, though it is nobody else's. */
    private static final Set<CaseEventKind> OF_THE_PERSON =
            EnumSet.of(CaseEventKind.CONTACT_SHOWN, CaseEventKind.PERSONAL_DATA_EXPORTED);

    private final JdbcClient database;
    private final ReporterRows reporters;
    private final Reveals reveals;
    private final RequestReader reader;
    private final CaseFile caseFile;
    private final CaseWords words;

    PersonalFiles(
            JdbcClient database,
            ReporterRows reporters,
            Reveals reveals,
            RequestReader reader,
            CaseFile caseFile,
            CaseWords words) {
        this.database = database;
        this.reporters = reporters;
        this.reveals = reveals;
        this.reader = reader;
        this.caseFile = caseFile;
        this.words = words;
    }

    /** @throws Refusal when number and secret do not belong together */
    public PersonalFile ownOf(String trackingNumber, String secret) {
        reader.open(trackingNumber, secret);
        List<PersonalFile.Entry> entries = caseFile.entriesOf(trackingNumber).stream()
                .filter(entry -> entry.kind().isPublic() || OF_THE_PERSON.contains(entry.kind()))
                .map(entry -> entry(entry, null, entry.actor().equals(Actor.RESIDENT) ? entry.detail() : Map.of()))
                .toList();
        caseFile.appendForResident(trackingNumber, CaseEventKind.PERSONAL_DATA_EXPORTED, Map.of());
        List<PersonalFile.Shown> shown = reveals.of(trackingNumber).stream()
                .map(look -> new PersonalFile.Shown(look.at(), null, look.reader(), look.reason()))
                .toList();
        return file(trackingNumber, shown, entries);
    }

    /**
     * Whoever calls this has checked that the caller may.
     *
     * @throws Refusal when there is no such request
     */
    public PersonalFile wholeOf(String trackingNumber) {
        List<PersonalFile.Entry> entries = caseFile.entriesOf(trackingNumber).stream()
                .map(entry -> entry(entry, entry.actor(), entry.detail()))
                .toList();
        List<PersonalFile.Shown> shown = reveals.of(trackingNumber).stream()
                .map(look -> new PersonalFile.Shown(look.at(), look.account(), look.reader(), look.reason()))
                .toList();
        PersonalFile file = file(trackingNumber, shown, entries);
        caseFile.append(trackingNumber, CaseEventKind.PERSONAL_DATA_EXPORTED, Map.of());
        return file;
    }

    private PersonalFile.Entry entry(CaseEntry entry, String who, Map<String, Object> detail) {
        Locale locale = LocaleContextHolder.getLocale();
        return new PersonalFile.Entry(entry.at(), entry.kind(), who, words.of(entry, locale), detail);
    }

    private PersonalFile file(String trackingNumber, List<PersonalFile.Shown> shown, List<PersonalFile.Entry> entries) {
        Optional<ReporterContact> left =
                reporters.of(List.of(trackingNumber)).stream().findFirst();
        return database.sql("select * from whistle.resident_request where tracking_number = ?")
                .param(trackingNumber)
                .query((row, number) -> file(row, left.orElseThrow(), shown, entries))
                .optional()
                .orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
    }

    private static PersonalFile file(
            ResultSet row, ReporterContact left, List<PersonalFile.Shown> shown, List<PersonalFile.Entry> entries)
            throws SQLException {
        Timestamp endedAt = row.getTimestamp("ended_at");
        return new PersonalFile(
                row.getString("tracking_number"),
                Status.valueOf(row.getString("status")),
                row.getString("item"),
                Channel.valueOf(row.getString("channel")),
                row.getTimestamp("filed_at").toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                row.getString("description"),
                row.getString("address"),
                row.getObject("longitude", Double.class),
                row.getObject("latitude", Double.class),
                left.isEmpty() ? null : new Contact(left.name(), left.phone(), left.email()),
                left.confidential(),
                shown,
                entries);
    }
}
