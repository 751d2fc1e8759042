package org.whistle.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;
import org.whistle.problem.Refusal;
import org.whistle.request.RequestView;
import org.whistle.request.Requests;
import org.whistle.request.Status;

/** The pictures of a request as its reporter sees them: their own, and the results'. */
@Component
public class RequestPictures {

    private static final Set<AttachmentKind> RESULTS = EnumSet.of(AttachmentKind.AFTER);
    private static final Set<AttachmentKind> OWN = EnumSet.of(AttachmentKind.BEFORE);

    private final Attachments attachments;
    private final Requests requests;

    RequestPictures(Attachments attachments, Requests requests) {
        this.attachments = attachments;
        this.requests = requests;
    }

    /**
     * @throws Refusal when number and secret do not belong together, another request goes on for this one, and as in
     *     {@link Attachments#add}
     */
    public Attachment add(String trackingNumber, String secret, NewAttachment added) {
        requireOwn(trackingNumber, secret);
        return attachments.add(trackingNumber, added);
    }

    /**
     * Adds a picture that belongs to what the reporter does: both are stored, or nothing.
     *
     * @throws Refusal as {@link #add} and the deed do
     */
    public void addWith(String trackingNumber, String secret, NewAttachment added, Runnable deed) {
        requireOwn(trackingNumber, secret);
        attachments.addWith(trackingNumber, added, deed);
    }

    private void requireOwn(String trackingNumber, String secret) {
        RequestView request = requests.view(trackingNumber, secret);
        if (request.status() == Status.MERGED) {
            throw Refusal.conflict("picture-merged", request.mergedInto());
        }
    }

    /** @throws Refusal when number and secret do not belong together, and as in {@link Attachments#withdraw} */
    public void withdraw(String trackingNumber, String secret, long id) {
        requests.requireOpenedBy(trackingNumber, secret);
        attachments.withdraw(trackingNumber, id, null);
    }

    /**
     * @return the pictures of an opened request, oldest first; of a merged one the results of the one that goes on, of a
     *     part those of its whole too, of a redo what was shown of the settled one
     */
    public List<Attachment> of(RequestView request) {
        Stream<Attachment> own = attachments.of(request.trackingNumber()).stream()
                .filter(attachment -> isResultOf(request, attachment) || isResidents(attachment));
        Stream<Attachment> leading = Stream.ofNullable(request.mergedInto())
                .flatMap(number -> attachments.of(number).stream())
                .filter(RequestPictures::isResult);
        return Stream.concat(own, leading)
                .filter(attachment -> !attachment.isWithdrawn())
                .toList();
    }

    /** @throws Refusal when number and secret do not belong together, or there is no such picture to see */
    public Picture picture(String trackingNumber, String secret, long id) {
        RequestView request = requests.view(trackingNumber, secret);
        Optional<Attachment> seen =
                of(request).stream().filter(one -> one.id() == id).findFirst();
        return attachments.picture(
                seen.map(Attachment::trackingNumber).orElse(trackingNumber),
                id,
                seen.map(one -> isResult(one) ? RESULTS : OWN).orElse(EnumSet.noneOf(AttachmentKind.class)));
    }

    /** What was done before a redo is no result of it. */
    private static boolean isResultOf(RequestView request, Attachment attachment) {
        return isResult(attachment) && attachment.trackingNumber().equals(request.trackingNumber());
    }

    private static boolean isResult(Attachment attachment) {
        return RESULTS.contains(attachment.kind());
    }

    private static boolean isResidents(Attachment attachment) {
        return OWN.contains(attachment.kind()) && attachment.addedBy().equals(Actor.RESIDENT);
    }
}
