package org.whistle.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private static final int MOST_AN_HOUR = 5;
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient database;
    private final ReporterRows reporters;
    private final Reveals reveals;
    private final RequestReader reader;
    private final CaseFile caseFile;
    private final CaseWords words;
    private final RevealLog log;
    private final Clock clock;

    PersonalFiles(
            JdbcClient database,
            ReporterRows reporters,
            Reveals reveals,
            RequestReader reader,
            CaseFile caseFile,
            CaseWords words,
            RevealLog log,
            Clock clock) {
        this.database = database;
        this.reporters = reporters;
        this.reveals = reveals;
        this.reader = reader;
        this.caseFile = caseFile;
        this.words = words;
        this.log = log;
        this.clock = clock;
    }

    /** @throws Refusal when number and secret do not belong together, or there were many copies within the hour */
    public PersonalFile ownOf(String trackingNumber, String secret) {
        reader.open(trackingNumber, secret);
        // one after another: of two at once the second one counts the first
        database.sql("select 1 from whistle.resident_request where tracking_number = ? for no key update")
                .param(trackingNumber)
                .query(Integer.class)
                .single();
        List<CaseEntry> told = caseFile.entriesOf(trackingNumber);
        requireRare(told);
        List<PersonalFile.Entry> entries = told.stream()
                .filter(entry -> entry.kind().isPublic() || OF_THE_PERSON.contains(entry.kind()))
                .map(entry -> entry(entry, null, entry.actor().equals(Actor.RESIDENT) ? entry.detail() : Map.of()))
                .toList();
        caseFile.appendForResident(trackingNumber, CaseEventKind.PERSONAL_DATA_EXPORTED, Map.of());
        List<PersonalFile.Shown> shown = reveals.of(trackingNumber).stream()
                .map(look -> new PersonalFile.Shown(
                        look.at(), null, ContactReader.valueOf(look.reader()), RevealReason.valueOf(look.reason())))
                .toList();
        return file(trackingNumber, shown, entries);
    }

    /** Each copy is an entry that stands for ever. */
    private void requireRare(List<CaseEntry> told) {
        Instant hourAgo = clock.instant().minus(HOUR);
        long copies = told.stream()
                .filter(entry -> entry.kind() == CaseEventKind.PERSONAL_DATA_EXPORTED)
                .filter(entry ->
                        entry.actor().equals(Actor.RESIDENT) && entry.at().isAfter(hourAgo))
                .count();
        if (copies >= MOST_AN_HOUR) {
            throw Refusal.conflict("enough-copies", MOST_AN_HOUR);
        }
    }

    /**
     * Whoever calls this has checked that the caller may. The contact is given out with it; so it stands among the looks.
     *
     * @param why in the caller's own words
     * @throws Refusal when there is no such request
     */
    public PersonalFile wholeOf(String trackingNumber, String why) {
        List<PersonalFile.Entry> entries = caseFile.entriesOf(trackingNumber).stream()
                .map(entry -> entry(entry, entry.actor(), entry.detail()))
                .toList();
        List<PersonalFile.Shown> shown = reveals.of(trackingNumber).stream()
                .map(look -> new PersonalFile.Shown(
                        look.at(),
                        look.account(),
                        ContactReader.valueOf(look.reader()),
                        RevealReason.valueOf(look.reason())))
                .toList();
        PersonalFile file = file(trackingNumber, shown, entries);
        caseFile.append(trackingNumber, CaseEventKind.PERSONAL_DATA_EXPORTED, Map.of());
        if (file.contact() != null) {
            log.shown(trackingNumber, new Looking(ContactReader.DATA_OFFICER, RevealReason.OTHER, why));
        }
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
