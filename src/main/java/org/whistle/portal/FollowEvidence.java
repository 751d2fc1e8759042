package org.whistle.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.casework.HandlingResult;
import org.whistle.casework.Resolutions;
import org.whistle.evidence.Attachment;
import org.whistle.evidence.AttachmentKind;
import org.whistle.evidence.RequestPictures;
import org.whistle.request.RequestView;

/** The pictures and the latest reply on the page of a request. Whom a handler spoke to is not told. */
@Component
class FollowEvidence {

    private final RequestPictures pictures;
    private final Resolutions resolutions;

    FollowEvidence(RequestPictures pictures, Resolutions resolutions) {
        this.pictures = pictures;
        this.resolutions = resolutions;
    }

    /** @param scheduledFor by when it will be done; null where it is done */
    record Reply(String measures, LocalDate scheduledFor, Instant submittedAt) {}

    ModelAndView show(ModelAndView page, RequestView request, FollowLink link) {
        List<Attachment> seen = pictures.of(request);
        return page.addObject("before", PictureView.of(seen, AttachmentKind.BEFORE, link))
                .addObject("after", PictureView.of(seen, AttachmentKind.AFTER, link))
                .addObject("reply", reply(request));
    }

    private Reply reply(RequestView request) {
        String leading = Optional.ofNullable(request.mergedInto()).orElse(request.trackingNumber());
        return resolutions.results(leading).stream()
                .max(Comparator.comparing(HandlingResult::attempt))
                .map(result -> new Reply(result.measures(), result.scheduledFor(), result.submittedAt()))
                .orElse(null);
    }
}
