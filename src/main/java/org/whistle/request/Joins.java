package org.whistle.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.catalogue.Item;
import org.whistle.catalogue.ItemSuggestions;
import org.whistle.place.Places;
import org.whistle.place.Point;
import org.whistle.problem.Refusal;

/** Files a request and lets it go on with one that was filed nearby before, in one step. */
@Component
@Transactional
public class Joins {

    private static final int PROPOSED = 3;

    private final Requests requests;
    private final ItemSuggestions suggestions;
    private final SimilarRequests similar;
    private final Merges merges;
    private final Places places;
    private final RequestReader reader;
    private final SimilarRows rows;
    private final CaseFile caseFile;

    Joins(
            Requests requests,
            ItemSuggestions suggestions,
            SimilarRequests similar,
            Merges merges,
            Places places,
            RequestReader reader,
            SimilarRows rows,
            CaseFile caseFile) {
        this.requests = requests;
        this.suggestions = suggestions;
        this.similar = similar;
        this.merges = merges;
        this.places = places;
        this.reader = reader;
        this.rows = rows;
        this.caseFile = caseFile;
    }

    /**
     * What became of it.
     *
     * @param joined whether it goes on with the chosen one; else it was filed as a new one
     */
    public record Joined(Receipt receipt, boolean joined) {

        @Override
        public String toString() {
            return "Joined[" + receipt + ", " + joined + "]";
        }
    }

    /** @return what is similar to what somebody is about to file */
    @Transactional(readOnly = true)
    public List<SimilarRequest> similarTo(NewRequest wanted) {
        return similar.near(
                places.spot(wanted.building(), Point.of(wanted.longitude(), wanted.latitude())), meant(wanted));
    }

    /** @return the code of the chosen item; of those that the words propose, where none was chosen */
    private List<String> meant(NewRequest wanted) {
        if (wanted.item() != null && !wanted.item().isBlank()) {
            return List.of(wanted.item().strip());
        }
        return suggestions.likeliest(wanted.description(), PROPOSED).stream()
                .map(Item::code)
                .toList();
    }

    /**
     * Files it with a number and a secret of its own in any case. Only one that is offered can be joined: whoever goes
     * with a request reads how it goes on.
     *
     * @param into the number of the chosen one
     * @throws Refusal as on filing
     */
    public Joined fileInto(NewRequest wanted, String into) {
        return fileInto(wanted, into, filed -> {});
    }

    /**
     * @param into null or blank for none
     * @param whenFiled does what has to be done before another request goes on for this one
     */
    public Joined fileInto(NewRequest wanted, String into, Consumer<Receipt> whenFiled) {
        boolean isWished = into != null && !into.isBlank();
        boolean isOffered = isWished && offers(similarTo(wanted), into.strip());
        Receipt receipt = requests.file(wanted);
        whenFiled.accept(receipt);
        return new Joined(
                receipt, isOffered && merges.join(receipt.trackingNumber().value(), into.strip()));
    }

    /**
     * @return what is similar to one that was just filed; nothing once it was screened, or has another place to go on
     * @throws Refusal when number and secret do not belong together
     */
    @Transactional(readOnly = true)
    public List<SimilarRequest> similarTo(String trackingNumber, String secret) {
        reader.open(trackingNumber, secret);
        return rows.unscreened(trackingNumber).stream()
                .flatMap(own ->
                        similar
                                .near(places.spot(own.building(), Optional.of(own.point())), List.of(own.item()))
                                .stream())
                .filter(one -> !one.trackingNumber().equals(trackingNumber))
                .toList();
    }

    /**
     * Lets one that was just filed go on with another one that is offered to its reporter.
     *
     * @return false, and nothing is done, where it is not offered any more
     * @throws Refusal when number and secret do not belong together, or one of the two changed at this moment
     */
    public boolean join(String trackingNumber, String secret, String into) {
        boolean isOffered = offers(similarTo(trackingNumber, secret), into);
        if (isOffered) {
            caseFile.appendForResident(trackingNumber, CaseEventKind.JOINED, Map.of("into", into));
            merges.merge(trackingNumber, "join", into);
        }
        return isOffered;
    }

    private static boolean offers(List<SimilarRequest> offered, String number) {
        return offered.stream().anyMatch(one -> one.trackingNumber().equals(number));
    }
}
