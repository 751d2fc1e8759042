package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;
import org.whistle.casework.HandlingResult;
import org.whistle.casework.Resolutions;
import org.whistle.casework.Verification;
import org.whistle.evidence.Attachment;
import org.whistle.evidence.Attachments;
import org.whistle.request.RequestFacts;
import org.whistle.request.Status;
import org.whistle.workflow.tasklist.EvidencePart.AttemptPart;
import org.whistle.workflow.tasklist.EvidencePart.PicturePart;

/** Puts together the pictures and the replies of a case. */
@Component
class EvidenceDesk {

    private final Attachments attachments;
    private final Resolutions resolutions;
    private final Actor actor;
    private final DeskWords words;

    EvidenceDesk(Attachments attachments, Resolutions resolutions, Actor actor, DeskWords words) {
        this.attachments = attachments;
        this.resolutions = resolutions;
        this.actor = actor;
        this.words = words;
    }

    /** @param acceptedAt when the request was accepted, the first element of every reply */
    EvidencePart of(RequestFacts facts, String taskId, Reader reader, Instant acceptedAt, Locale locale) {
        List<HandlingResult> attempts = new ArrayList<>(resolutions.results(facts.trackingNumber()));
        Collections.reverse(attempts);
        return new EvidencePart(
                attachments.of(facts.trackingNumber()).stream()
                        .map(attachment -> picture(attachment, taskId, reader, locale))
                        .toList(),
                reader == Reader.ASKED && facts.status() == Status.OPEN,
                (int) attempts.stream()
                        .filter(attempt -> attempt.verification() == Verification.FAILED)
                        .count(),
                attempts.stream()
                        .map(attempt -> attempt(attempt, acceptedAt, locale))
                        .toList());
    }

    PicturePart picture(Attachment one, String taskId, Reader reader, Locale locale) {
        boolean mine = one.addedBy().equals(actor.signedInOr(Actor.SYSTEM)) && taskId.equals(one.task());
        return new PicturePart(
                one.id(),
                "/attachments/" + one.id(),
                one.kind().name(),
                words.of("history.photo", one.kind(), locale),
                words.of("stage", one.stage(), locale),
                words.account(one.addedBy(), locale),
                one.addedAt(),
                one.width(),
                one.height(),
                one.size(),
                one.sha256(),
                mine && reader == Reader.ASKED && !one.isWithdrawn(),
                one.withdrawnAt(),
                one.erasedAt());
    }

    private AttemptPart attempt(HandlingResult one, Instant acceptedAt, Locale locale) {
        Verification verification = one.verification();
        return new AttemptPart(
                one.attempt(),
                words.unit(one.unit(), locale),
                acceptedAt,
                one.spokenTo(),
                one.measures(),
                one.scheduledFor(),
                account(one.submittedBy(), locale),
                one.submittedAt(),
                verification == null ? null : verification.name(),
                verification == null ? null : words.of("verification", verification, locale),
                one.note(),
                one.seen(),
                account(one.verifiedBy(), locale),
                one.verifiedAt());
    }

    private String account(String account, Locale locale) {
        return account == null ? null : words.account(account, locale);
    }
}
