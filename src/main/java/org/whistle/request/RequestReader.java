package org.whistle.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.problem.Refusal;
import org.whistle.request.RequestView.HistoryEntry;

/** Opens a request to whoever holds its number and its secret; both wrong answers sound the same. */
@Component
class RequestReader {

    private static final int LONGEST_CHAIN_OF_MERGES = 10;

    private final JdbcClient database;
    private final RequestRows rows;
    private final CaseFile caseFile;
    private final Catalogue catalogue;
    private final CaseWords words;

    RequestReader(JdbcClient database, RequestRows rows, CaseFile caseFile, Catalogue catalogue, CaseWords words) {
        this.database = database;
        this.rows = rows;
        this.caseFile = caseFile;
        this.catalogue = catalogue;
        this.words = words;
    }

    private record Opened(byte[] secretHash, String description, String address, String mergedInto) {}

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
        String leading = leading(trackingNumber, own.mergedInto());
        RequestFacts followed =
                leading.equals(trackingNumber) ? facts : rows.facts(leading).orElseThrow();
        Locale locale = LocaleContextHolder.getLocale();
        boolean open = facts.status() == Status.OPEN;
        return new RequestView(
                trackingNumber,
                facts.status(),
                followed.stage(),
                facts.item(),
                itemName(facts.item(), locale),
                own.description(),
                own.address(),
                facts.filedAt(),
                followed.deadline(),
                own.mergedInto(),
                history(trackingNumber, locale),
                open && facts.awaitingAnswer(),
                open);
    }

    private String leading(String trackingNumber, String mergedInto) {
        String leading = trackingNumber;
        String next = mergedInto;
        for (int merges = 0; next != null && merges < LONGEST_CHAIN_OF_MERGES; merges++) {
            leading = next;
            next = row(leading).map(Opened::mergedInto).orElse(null);
        }
        return leading;
    }

    private String itemName(String code, Locale locale) {
        return catalogue.find(code).orElseThrow().nameIn(locale);
    }

    private List<HistoryEntry> history(String trackingNumber, Locale locale) {
        return caseFile.entriesOf(trackingNumber).stream()
                .filter(entry -> entry.kind().isPublic())
                .map(entry -> new HistoryEntry(
                        entry.at(), entry.kind().stage().orElse(null), entry.kind(), words.of(entry, locale)))
                .toList();
    }

    private Optional<Opened> row(String trackingNumber) {
        return database.sql(
                        """
                        select secret_hash, description, address, merged_into
                        from whistle.resident_request where tracking_number = ?
                        """)
                .param(trackingNumber)
                .query((row, number) -> new Opened(
                        row.getBytes("secret_hash"),
                        row.getString("description"),
                        row.getString("address"),
                        row.getString("merged_into")))
                .optional();
    }
}
