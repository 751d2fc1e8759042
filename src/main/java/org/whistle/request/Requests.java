package org.whistle.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;
import org.whistle.organisation.Organisation;
import org.whistle.place.Places;
import org.whistle.place.Point;
import org.whistle.problem.Findings;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** What residents' doors need: file a request and take it back. Stored and started commit together. */
@Component
@Transactional
public class Requests {

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final RequestRows rows;
    private final ReporterRows reporters;
    private final RequestProgress progress;
    private final RequestReader reader;
    private final CaseFile caseFile;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final NumberPrefixes prefixes;
    private final Endings endings;
    private final Places places;

    Requests(
            RequestRows rows,
            ReporterRows reporters,
            RequestProgress progress,
            RequestReader reader,
            CaseFile caseFile,
            Catalogue catalogue,
            Organisation organisation,
            ApplicationEventPublisher events,
            Clock clock,
            NumberPrefixes prefixes,
            Endings endings,
            Places places) {
        this.rows = rows;
        this.reporters = reporters;
        this.progress = progress;
        this.reader = reader;
        this.caseFile = caseFile;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
        this.prefixes = prefixes;
        this.endings = endings;
        this.places = places;
    }

    /**
     * Stores a request and begins the loop.
     *
     * @throws Refusal when its item or building is unknown or it comes from the future
     */
    public Receipt file(NewRequest wanted) {
        return fileIn(null, wanted);
    }

    /**
     * The same, where somebody knows which community it belongs to; a building or a point knows better.
     *
     * @param receiver the code of the community, or null
     * @throws Refusal as above, or when there is no such community
     */
    public Receipt fileIn(String receiver, NewRequest wanted) {
        Placed place = Placed.of(
                wanted,
                places.spot(wanted.building(), Point.of(wanted.longitude(), wanted.latitude())),
                receiver == null
                        ? organisation.receivingCommunity().code()
                        : organisation.requireCommunity(receiver).code());
        String community = place.community();
        Item item = catalogue.require("item", wanted.item());
        Instant now = clock.instant();
        Instant filedAt = wanted.filedAt() == null ? now : wanted.filedAt();
        if (filedAt.isAfter(now.plus(CLOCK_SKEW))) {
            throw Refusal.invalid("filedAt", "from-the-future");
        }
        String prefix = prefixes.today(community);
        String secret = Secret.draw();
        String number = rows.insert(prefix, Secret.hash(secret), item, place, wanted, filedAt);
        if (wanted.contact() != null && !wanted.contact().isEmpty()) {
            reporters.insert(number, wanted.contact(), wanted.channel());
        }
        caseFile.appendForResident(
                number,
                CaseEventKind.FILED,
                Map.of("channel", wanted.channel().name(), "item", item.code(), "community", community));
        if (wanted.contact() != null && wanted.contact().confidential()) {
            caseFile.appendForResident(number, CaseEventKind.CONFIDENCE_ASKED, Map.of());
        }
        events.publishEvent(new RequestFiled(number, item.code(), item.level(), community, wanted.channel()));
        return new Receipt(
                new TrackingNumber(number), secret, progress.facts(number).deadline());
    }

    /**
     * Whether what its fields name is there: before something that takes long is done for it.
     *
     * @throws Refusal when its item or building is unknown
     */
    @Transactional(readOnly = true)
    public void requireKnown(NewRequest wanted) {
        Findings findings = new Findings();
        findings.of(() -> places.spot(wanted.building(), Point.of(wanted.longitude(), wanted.latitude())));
        findings.of(() -> catalogue.require("item", wanted.item()));
        findings.require();
    }

    /** @return which of the numbers of another system are requests already */
    @Transactional(readOnly = true)
    public Set<String> known(String source, Collection<String> externalNumbers) {
        return rows.known(source, externalNumbers);
    }

    /**
     * Takes a request back, in any stage, and with it what it was split into.
     *
     * @throws Refusal when number and secret do not belong together, the request has ended, or another goes on
     *     for it
     */
    public void withdraw(String trackingNumber, String secret, String reason) {
        reader.open(trackingNumber, secret);
        String why = whyWithdrawn(reason);
        endings.withdraw(trackingNumber, why == null ? Map.of() : Map.of("reason", why));
    }

    /**
     * @return why somebody takes a request back; null for no word
     * @throws Refusal when it is too long
     */
    public static String whyWithdrawn(String reason) {
        return Require.optionalText("reason", reason, 1000);
    }

    /**
     * Keeps from those who handle a request who filed it, from now on; nobody turns that back. What somebody has seen
     * before, they have seen. So it is of all that the request was split into, or is a part of. Harmless when repeated,
     * and possible when it has ended too.
     *
     * @throws Refusal when number and secret do not belong together
     */
    public void keepInConfidence(String trackingNumber, String secret) {
        reader.open(trackingNumber, secret);
        rows.keepInConfidence(trackingNumber)
                .forEach(number -> caseFile.appendForResident(number, CaseEventKind.CONFIDENCE_ASKED, Map.of()));
    }

    /** @throws Refusal when number and secret do not belong together */
    @Transactional(readOnly = true)
    public void requireOpenedBy(String trackingNumber, String secret) {
        reader.open(trackingNumber, secret);
    }

    /**
     * Shows a request to whoever holds its secret.
     *
     * @throws Refusal when number and secret do not belong together
     */
    @Transactional(readOnly = true)
    public RequestView view(String trackingNumber, String secret) {
        return reader.view(trackingNumber, secret);
    }
}
