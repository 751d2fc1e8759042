package org.whistle.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.catalogue.Item;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Channel;
import org.whistle.request.Merges;
import org.whistle.request.PublicText;
import org.whistle.request.PublicTexts;
import org.whistle.request.Publications;
import org.whistle.request.RequestProgress;

/** The stage 问题上报: the check on site and the screening. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reporting {

    private final RequestProgress requests;
    private final Replies replies;
    private final PublicTexts texts;
    private final Merges merges;
    private final Publications publications;
    private final CaseFile caseFile;
    private final WhistleOrderRows orders;
    private final ApplicationEventPublisher events;

    Reporting(
            RequestProgress requests,
            Replies replies,
            PublicTexts texts,
            Merges merges,
            Publications publications,
            CaseFile caseFile,
            WhistleOrderRows orders,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.replies = replies;
        this.texts = texts;
        this.merges = merges;
        this.publications = publications;
        this.orders = orders;
        this.caseFile = caseFile;
        this.events = events;
    }

    /** @throws Refusal when nothing was found and the note does not say what was seen instead */
    public void checkOnSite(String trackingNumber, Finding finding, String note) {
        if (finding == Finding.NOT_FOUND && note == null) {
            throw Refusal.invalid("note", "required");
        }
        caseFile.append(trackingNumber, CaseEventKind.CHECKED_ON_SITE, Notes.with(note, "finding", finding.name()));
    }

    /**
     * Carries the decision out.
     *
     * @return the item that the request stands under from now on, where it is another
     * @throws Refusal when a part that the decision needs is missing or unknown
     */
    public Optional<Item> screen(String trackingNumber, Screening screening) {
        Optional<Item> item = Optional.ofNullable(screening.newItem())
                .map(code -> requests.reclassify(trackingNumber, "newItem", code));
        if (screening.isWithheld()) {
            publications.withhold(trackingNumber, screening.note());
        }
        switch (screening.outcome()) {
            case REFUSE -> refuse(trackingNumber, screening);
            case MERGE -> merge(trackingNumber, screening);
            case WHISTLE, SOLVE_IN_COMMUNITY -> {
                caseFile.append(
                        trackingNumber,
                        CaseEventKind.ACCEPTED,
                        Notes.with(
                                screening.note(), "outcome", screening.outcome().name()));
                item.ifPresent(other -> events.publishEvent(new Reclassified(trackingNumber)));
                if (screening.outcome() == ScreeningOutcome.WHISTLE && screening.blower() != Blower.COMMUNITY) {
                    orders.speakFor(trackingNumber, screening.blower());
                }
            }
        }
        return item;
    }

    private void refuse(String trackingNumber, Screening screening) {
        if (screening.ground() == null) {
            throw Refusal.invalid("ground", "required");
        }
        if (screening.note() == null) {
            throw Refusal.invalid("note", "required");
        }
        requests.refuse(trackingNumber, screening.ground().name(), screening.note());
    }

    private void merge(String trackingNumber, Screening screening) {
        if (screening.mergeInto() == null) {
            throw Refusal.invalid("mergeInto", "required");
        }
        merges.merge(trackingNumber, "mergeInto", screening.mergeInto());
    }

    /** An emergency is whistled for before anybody screens it: by the call centre that took it, else the community. */
    public void whistleAtOnce(String trackingNumber) {
        Channel channel = requests.facts(trackingNumber).channel();
        boolean called = channel == Channel.HOTLINE || channel == Channel.IMPORT;
        orders.speakAtOnce(trackingNumber, called ? Blower.CALL_CENTRE : Blower.COMMUNITY);
    }

    /**
     * The community has settled the matter itself.
     *
     * @throws Refusal when one of the four elements of the reply is missing, or what was done, which residents read,
     *     is personal
     */
    public void solveInCommunity(String trackingNumber, Reply reply) {
        replies.requireComplete(reply);
        texts.requireImpersonal(trackingNumber, List.of(new PublicText("measures", reply.measures())));
        caseFile.append(
                trackingNumber,
                CaseEventKind.SOLVED_IN_COMMUNITY,
                Map.of("spokenTo", reply.spokenTo(), "measures", reply.measures()));
        events.publishEvent(new SolvedInCommunity(trackingNumber));
    }
}
