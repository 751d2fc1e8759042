package org.whistle.portal;

import java.time.Instant;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import org.whistle.access.Actor;
import org.whistle.evidence.Attachment;
import org.whistle.evidence.AttachmentKind;

/**
 * One picture on the page of a request.
 *
 * @param path where its bytes are, secret included
 * @param own whether the reporter added it to this request and may take it back
 */
record PictureView(long id, String path, int width, int height, Instant addedAt, boolean own) {

    static List<PictureView> of(List<Attachment> pictures, AttachmentKind kind, FollowLink link) {
        return pictures.stream()
                .filter(one -> one.kind() == kind)
                .map(one -> new PictureView(
                        one.id(),
                        path(one, link),
                        one.width(),
                        one.height(),
                        one.addedAt(),
                        one.addedBy().equals(Actor.RESIDENT)
                                && one.trackingNumber().equals(link.trackingNumber())))
                .toList();
    }

    private static String path(Attachment one, FollowLink link) {
        return UriComponentsBuilder.fromPath("/api/requests/{number}/attachments/{id}")
                .queryParam("secret", "{secret}")
                .encode()
                .buildAndExpand(link.trackingNumber(), one.id(), link.secret())
                .toUriString();
    }
}
