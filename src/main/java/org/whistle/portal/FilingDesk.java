package org.whistle.portal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.evidence.NewAttachment;
import org.whistle.evidence.PicturedFiling;
import org.whistle.problem.Findings;
import org.whistle.request.Joins;
import org.whistle.request.Joins.Joined;
import org.whistle.request.KeyedFilings;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.request.SimilarRequest;

/** Takes in what a resident sent off, once, with its photos, and says where they go from there. */
@Component
class FilingDesk {

    private final Requests requests;
    private final Joins joins;
    private final KeyedFilings keyed;
    private final PicturedFiling pictures;

    FilingDesk(Requests requests, Joins joins, KeyedFilings keyed, PicturedFiling pictures) {
        this.requests = requests;
        this.joins = joins;
        this.keyed = keyed;
        this.pictures = pictures;
    }

    /** What is left to do: to answer a question first, or nothing. */
    record Next(List<SimilarRequest> question, ModelAndView page) {

        boolean asks() {
            return !question.isEmpty();
        }
    }

    /**
     * Reads what was sent. No photo is decoded before its words can be accepted.
     *
     * @param key the one the page was made with; null or empty for none
     * @throws org.whistle.problem.Refusal naming all that cannot be accepted, the photos too
     */
    Sent read(FilingForm form, Joining joining, List<NewAttachment> photos, String key) {
        Findings findings = new Findings();
        Sent sent = findings.of(() -> Sent.of(form, joining, photos, key));
        if (sent == null) {
            findings.of(() -> pictures.look(photos));
        }
        findings.require();
        return sent;
    }

    /**
     * Photos cannot be handed on to a question in between; so with photos it is filed, and asked afterwards.
     *
     * @throws org.whistle.problem.Refusal when it cannot be filed
     */
    Next take(Sent sent) {
        // of what was filed before, by a click before this one, the request itself is what is similar
        Optional<Joined> before = keyed.before(sent.key(), sent.content());
        if (before.isPresent()) {
            return new Next(List.of(), receipt(sent, before.get()));
        }
        requests.requireKnown(sent.wanted());
        List<SimilarRequest> found = similarTo(sent);
        if (sent.joining().hasSeen(found)) {
            return new Next(List.of(), receipt(sent, file(sent).filed()));
        }
        return sent.photos().isEmpty() ? new Next(found, null) : new Next(List.of(), askAfterwards(sent, file(sent)));
    }

    List<SimilarRequest> similarTo(Sent sent) {
        return joins.similarTo(sent.wanted());
    }

    private KeyedFilings.Outcome file(Sent sent) {
        return pictures.file(
                sent.photos(),
                keep -> keyed.once(
                        sent.key(),
                        sent.content(),
                        () -> joins.fileInto(sent.wanted(), sent.joining().join(), keep)));
    }

    private static ModelAndView askAfterwards(Sent sent, KeyedFilings.Outcome outcome) {
        return outcome.repeated()
                ? receipt(sent, outcome.filed())
                : link(outcome.filed().receipt()).goToSimilar();
    }

    private static ModelAndView receipt(Sent sent, Joined filed) {
        if (!sent.joining().wanted()) {
            return link(filed.receipt()).goAfter("filed");
        }
        return link(filed.receipt()).goAfter(filed.joined() ? "filed&joined" : "filed&apart");
    }

    private static FollowLink link(Receipt receipt) {
        return new FollowLink(receipt.trackingNumber().value(), receipt.secret());
    }
}
