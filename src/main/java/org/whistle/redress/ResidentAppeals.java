package org.whistle.redress;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.evidence.CleanedPicture;
import org.whistle.evidence.LatePictures;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.EndedRequest;
import org.whistle.request.Redos;
import org.whistle.request.RequestEnded;
import org.whistle.request.Requests;
import org.whistle.request.Status;

/** Residents ask a supervisor, with the secret of their request. */
@Component
@Transactional
public class ResidentAppeals {

    private final ResidentAppealRows rows;
    private final ResidentAppealTerms terms;
    private final Requests requests;
    private final Redos redos;
    private final LatePictures pictures;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    ResidentAppeals(
            ResidentAppealRows rows,
            ResidentAppealTerms terms,
            Requests requests,
            Redos redos,
            LatePictures pictures,
            CaseFile caseFile,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.rows = rows;
        this.terms = terms;
        this.requests = requests;
        this.redos = redos;
        this.pictures = pictures;
        this.caseFile = caseFile;
        this.events = events;
        this.now = now;
    }

    /**
     * Appeals, once a round.
     *
     * @throws Refusal when number and secret do not belong together, the request does not stand so that this may be asked
     *     for, its time is over, or it was asked for before
     */
    public void file(String trackingNumber, String secret, NewResidentAppeal wanted) {
        begin(trackingNumber, secret, wanted);
    }

    /**
     * Appeals, and shows a picture.
     *
     * @throws Refusal as above, or when the resident has added enough pictures
     */
    public void file(String trackingNumber, String secret, NewResidentAppeal wanted, CleanedPicture picture) {
        long id = begin(trackingNumber, secret, wanted);
        rows.show(id, pictures.keepWithDeed(trackingNumber, picture));
    }

    /**
     * Whether it could be asked for in this moment: before a picture is looked at.
     *
     * @throws Refusal as where it is filed
     */
    // what a table answers for the first time is put on record
    @Transactional
    public void requirePossible(String trackingNumber, String secret, ResidentAppealKind kind) {
        requests.requireOpenedBy(trackingNumber, secret);
        requireOpen(redos.find(trackingNumber), kind);
    }

    private long begin(String trackingNumber, String secret, NewResidentAppeal wanted) {
        requests.requireOpenedBy(trackingNumber, secret);
        // of an appeal and whatever else ends or erases the request, one is first
        EndedRequest request = redos.lock(trackingNumber);
        requireOpen(request, wanted.kind());
        long id = rows.add(
                        trackingNumber, request.round(), wanted, now.instant(), terms.decidedBy(request, wanted.kind()))
                .orElseThrow(() -> Refusal.conflict("resident-appeal-asked"));
        caseFile.appendForResident(
                trackingNumber,
                CaseEventKind.RESIDENT_APPEALED,
                Map.of(
                        "appeal", id,
                        "asks", wanted.kind().name(),
                        "because", wanted.reason().name(),
                        "words", wanted.words()));
        events.publishEvent(new ResidentAppealFiled(trackingNumber, id));
        return id;
    }

    private void requireOpen(EndedRequest request, ResidentAppealKind kind) {
        ResidentAppealTerms.Term term = terms.of(request)
                .filter(possible -> possible.kind() == kind)
                .orElseThrow(() -> Refusal.conflict(whyNot(request, kind)));
        if (term.asked()) {
            throw Refusal.conflict("resident-appeal-asked");
        }
        if (term.over()) {
            throw Refusal.conflict("resident-appeal-late");
        }
    }

    private static String whyNot(EndedRequest request, ResidentAppealKind kind) {
        if (request.erased()) {
            return "resident-appeal-erased";
        }
        if (request.parts() > 0) {
            return "resident-appeal-parts";
        }
        return switch (kind) {
            case REDO -> "resident-appeal-not-closed";
            case ACCEPTANCE -> "resident-appeal-not-refused";
            case DELAY -> "resident-appeal-not-overdue";
        };
    }

    /** Whoever takes a request back wants nobody to decide about it any more. */
    @EventListener
    void lapse(RequestEnded ended) {
        if (ended.status() != Status.WITHDRAWN) {
            return;
        }
        rows.lapse(ended.trackingNumber()).forEach(id -> {
            caseFile.append(ended.trackingNumber(), CaseEventKind.RESIDENT_APPEAL_LAPSED, Map.of("appeal", id));
            events.publishEvent(new ResidentAppealLapsed(ended.trackingNumber(), id));
        });
    }

    /**
     * What may be asked for now, and what became of what was asked for.
     *
     * @throws Refusal when number and secret do not belong together
     */
    // what a table answers for the first time is put on record
    @Transactional
    public ResidentAppealView view(String trackingNumber, String secret) {
        requests.requireOpenedBy(trackingNumber, secret);
        EndedRequest request = redos.find(trackingNumber);
        Optional<ResidentAppealTerms.Term> term = terms.of(request).filter(ResidentAppealTerms.Term::isOpen);
        ResidentAppealKind kind = term.map(ResidentAppealTerms.Term::kind).orElse(null);
        return new ResidentAppealView(
                kind,
                kind == null ? List.of() : ResidentAppealReason.of(kind),
                term.map(ResidentAppealTerms.Term::until).orElse(null),
                kind == null ? null : terms.decidedBy(request, kind),
                rows.of(trackingNumber));
    }
}
