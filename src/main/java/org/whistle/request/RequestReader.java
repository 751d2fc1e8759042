package org.whistle.request;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.place.Places;
import org.whistle.problem.Refusal;
import org.whistle.request.RequestView.HistoryEntry;

/** Opens a request to whoever holds its number and its secret, or a link from a mail; both wrong answers sound the same. */
@Component
class RequestReader {

    private final JdbcClient database;
    private final RequestRows rows;
    private final RelationRows relations;
    private final CaseFile caseFile;
    private final Catalogue catalogue;
    private final CaseWords words;
    private final HandlingUnit units;
    private final LinkTokens tokens;
    private final Places places;
    private final OthersNames others;

    RequestReader(
            JdbcClient database,
            RequestRows rows,
            RelationRows relations,
            CaseFile caseFile,
            Catalogue catalogue,
            CaseWords words,
            HandlingUnit units,
            LinkTokens tokens,
            Places places,
            OthersNames others) {
        this.database = database;
        this.rows = rows;
        this.relations = relations;
        this.caseFile = caseFile;
        this.catalogue = catalogue;
        this.words = words;
        this.units = units;
        this.tokens = tokens;
        this.places = places;
        this.others = others;
    }

    private record Opened(
            byte[] secretHash,
            LinkTokens.Lock lock,
            String description,
            String address,
            String building,
            boolean confidential,
            String redoOf,
            String redoneAs) {}

    /** @throws Refusal when there is no such request, or the secret is another's */
    Opened open(String trackingNumber, String secret) {
        return row(trackingNumber)
                .filter(row -> Secret.matches(secret, row.secretHash()) || tokens.opens(secret, row.lock()))
                .orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
    }

    /** @throws Refusal when there is no such request, or the secret is another's */
    RequestView view(String trackingNumber, String secret) {
        return view(trackingNumber, open(trackingNumber, secret), LocaleContextHolder.getLocale());
    }

    /**
     * What whoever filed it sees, for a letter to them.
     *
     * @throws Refusal when there is no such request
     */
    RequestView view(String trackingNumber, Locale locale) {
        Opened own = row(trackingNumber).orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
        return view(trackingNumber, own, locale);
    }

    private RequestView view(String trackingNumber, Opened own, Locale locale) {
        RequestFacts facts = rows.facts(trackingNumber).orElseThrow();
        Relations family = relations.of(trackingNumber);
        String leading = family.mergedInto() == null ? trackingNumber : leading(trackingNumber);
        boolean follows = !leading.equals(trackingNumber);
        RequestFacts followed = follows ? rows.facts(leading).orElseThrow() : facts;
        boolean open = facts.status() == Status.OPEN;
        List<CaseEntry> told = caseFile.entriesOf(trackingNumber);
        List<CaseEntry> toldOfLeading = follows ? caseFile.entriesOf(leading) : told;
        int sameMatter = (follows ? relations.of(leading) : family).followers().size();
        return new RequestView(
                trackingNumber,
                facts.status(),
                followed.stage(),
                facts.item(),
                itemName(facts.item(), locale),
                words.ofResident(own.description(), locale),
                words.ofResident(address(own, locale), locale),
                facts.filedAt(),
                facts.deadline(),
                follows ? leading : null,
                sameMatter,
                family.splitFrom(),
                family.parts(),
                own.redoOf(),
                own.redoneAs(),
                history(trackingNumber, sameMatter, told, follows ? toldOfLeading : List.of(), locale),
                open && facts.awaitingAnswer(),
                open,
                own.confidential(),
                Passages.of(followed, toldOfLeading),
                Promise.of(told, entry -> words.of(entry, locale)),
                units.of(followed, toldOfLeading, locale));
    }

    private String address(Opened own, Locale locale) {
        return Optional.ofNullable(own.building())
                .flatMap(places::building)
                .map(building -> Placed.addressIn(locale, own.address(), building))
                .orElse(own.address());
    }

    private String leading(String trackingNumber) {
        List<String> upwards = relations.leading(trackingNumber);
        return upwards.get(upwards.size() - 1);
    }

    private String itemName(String code, Locale locale) {
        return catalogue.find(code).orElseThrow().nameIn(locale);
    }

    /** Whose request was merged sees beside its own story that of the matter, and nothing of who else reported it. */
    private List<HistoryEntry> history(
            String trackingNumber, int sameMatter, List<CaseEntry> told, List<CaseEntry> toldOfLeading, Locale locale) {
        Stream<CaseEntry> own = told.stream().filter(entry -> entry.kind().isPublic());
        Stream<CaseEntry> shared =
                toldOfLeading.stream().filter(entry -> entry.kind().isSharedWithFollowers());
        List<CaseEntry> all = withoutRepeats(Stream.concat(own, shared).sorted(Comparator.comparing(CaseEntry::at)))
                .toList();
        Predicate<CaseEntry> naming = others.naming(trackingNumber, sameMatter, all.stream());
        return all.stream()
                .map(entry -> new HistoryEntry(
                        entry.at(),
                        entry.kind().stage().orElse(null),
                        entry.kind(),
                        naming.test(entry) ? others.instead(locale) : words.of(entry, locale)))
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
                        select r.secret_hash, r.description, r.address, r.building, r.confidential, r.redo_of,
                               (select tracking_number from whistle.resident_request again
                                where again.redo_of = r.tracking_number) as redone_as,
                               p.tracking_number, p.link_version
                        from whistle.resident_request r
                        left join whistle.reporter p on p.tracking_number = coalesce(r.split_from, r.tracking_number)
                        where r.tracking_number = ?
                        """)
                .param(trackingNumber)
                .query((row, number) -> new Opened(
                        row.getBytes("secret_hash"),
                        new LinkTokens.Lock(row.getString("tracking_number"), row.getInt("link_version")),
                        row.getString("description"),
                        row.getString("address"),
                        row.getString("building"),
                        row.getBoolean("confidential"),
                        row.getString("redo_of"),
                        row.getString("redone_as")))
                .optional();
    }
}
