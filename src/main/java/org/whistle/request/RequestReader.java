package org.whistle.request;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.problem.Refusal;
import org.whistle.request.RequestView.HistoryEntry;

/** Opens a request to whoever holds its number and its secret; both wrong answers sound the same. */
@Component
class RequestReader {

    private final JdbcClient database;
    private final RequestRows rows;
    private final RelationRows relations;
    private final CaseFile caseFile;
    private final Catalogue catalogue;
    private final CaseWords words;

    RequestReader(
            JdbcClient database,
            RequestRows rows,
            RelationRows relations,
            CaseFile caseFile,
            Catalogue catalogue,
            CaseWords words) {
        this.database = database;
        this.rows = rows;
        this.relations = relations;
        this.caseFile = caseFile;
        this.catalogue = catalogue;
        this.words = words;
    }

    private record Opened(byte[] secretHash, String description, String address, boolean confidential) {}

    /** @throws Refusal when there is no such request, or the secret is another's */
    Opened open(String trackingNumber, String secret) {
        return row(trackingNumber)
                .filter(row -> Secret.matches(secret, row.secretHash()))
                .orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
    }

    /** @throws Refusal when there is no such request, or the secret is another's */
    RequestView view(String trackingNumber, String secret) {
        Opened own = open(trackingNumber, secret);
        RequestFacts facts = rows.facts(trackingNumber).orElseThrow();
        Relations family = relations.of(trackingNumber);
        String leading = family.mergedInto() == null ? trackingNumber : leading(trackingNumber);
        boolean follows = !leading.equals(trackingNumber);
        RequestFacts followed = follows ? rows.facts(leading).orElseThrow() : facts;
        Locale locale = LocaleContextHolder.getLocale();
        boolean open = facts.status() == Status.OPEN;
        return new RequestView(
                trackingNumber,
                facts.status(),
                followed.stage(),
                facts.item(),
                itemName(facts.item(), locale),
                words.ofResident(own.description(), locale),
                words.ofResident(own.address(), locale),
                facts.filedAt(),
                facts.deadline(),
                follows ? leading : null,
                (follows ? relations.of(leading) : family).followers().size(),
                family.splitFrom(),
                family.parts(),
                history(trackingNumber, leading, locale),
                open && facts.awaitingAnswer(),
                open,
                own.confidential());
    }

    private String leading(String trackingNumber) {
        List<String> upwards = relations.leading(trackingNumber);
        return upwards.get(upwards.size() - 1);
    }

    private String itemName(String code, Locale locale) {
        return catalogue.find(code).orElseThrow().nameIn(locale);
    }

    /** Whose request was merged sees beside its own story that of the matter, and nothing of who else reported it. */
    private List<HistoryEntry> history(String trackingNumber, String leading, Locale locale) {
        Stream<CaseEntry> own = caseFile.entriesOf(trackingNumber).stream()
                .filter(entry -> entry.kind().isPublic());
        Stream<CaseEntry> shared = leading.equals(trackingNumber)
                ? Stream.empty()
                : caseFile.entriesOf(leading).stream()
                        .filter(entry -> entry.kind().isSharedWithFollowers());
        return withoutRepeats(Stream.concat(own, shared).sorted(Comparator.comparing(CaseEntry::at)))
                .map(entry -> new HistoryEntry(
                        entry.at(), entry.kind().stage().orElse(null), entry.kind(), words.of(entry, locale)))
                .toList();
    }

    /** A community that insists on its whistle decides once more; it has accepted the request only once. */
    private static Stream<CaseEntry> withoutRepeats(Stream<CaseEntry> entries) {
        Set<CaseEventKind> told = EnumSet.noneOf(CaseEventKind.class);
        return entries.filter(entry -> entry.kind() != CaseEventKind.ACCEPTED || told.add(entry.kind()));
    }

    private Optional<Opened> row(String trackingNumber) {
        return database.sql(
                        """
                        select secret_hash, description, address, confidential
                        from whistle.resident_request where tracking_number = ?
                        """)
                .param(trackingNumber)
                .query((row, number) -> new Opened(
                        row.getBytes("secret_hash"),
                        row.getString("description"),
                        row.getString("address"),
                        row.getBoolean("confidential")))
                .optional();
    }
}
