package org.whistle.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.casework.HandlingResult;
import org.whistle.casework.Resolutions;
import org.whistle.evidence.Attachment;
import org.whistle.evidence.AttachmentKind;
import org.whistle.evidence.RequestPictures;
import org.whistle.request.CaseEventKind;
import org.whistle.request.OthersNames;
import org.whistle.request.RequestView;

/** The pictures and the latest reply on the page of a request. Whom a handler spoke to is not told. */
@Component
class FollowEvidence {

    private final RequestPictures pictures;
    private final Resolutions resolutions;
    private final OthersNames names;

    FollowEvidence(RequestPictures pictures, Resolutions resolutions, OthersNames names) {
        this.pictures = pictures;
        this.resolutions = resolutions;
        this.names = names;
    }

    /**
     * @param scheduledFor by when it will be done; null where it is done
     * @param earlier whether it was not enough, and it is being done again
     */
    record Reply(String measures, LocalDate scheduledFor, Instant submittedAt, boolean earlier) {}

    /** @param withAppeals the pictures that stand with what they came with, and not among those of the matter */
    ModelAndView show(ModelAndView page, RequestView request, FollowLink link, Set<Long> withAppeals) {
        List<Attachment> seen = pictures.of(request);
        Map<Boolean, List<PictureView>> shown = PictureView.of(seen, AttachmentKind.BEFORE, link).stream()
                .collect(Collectors.partitioningBy(one -> withAppeals.contains(one.id())));
        return page.addObject("before", shown.get(false))
                .addObject("withAppeals", shown.get(true))
                .addObject("after", PictureView.of(seen, AttachmentKind.AFTER, link))
                .addObject("reply", reply(request));
    }

    private Reply reply(RequestView request) {
        String leading = Optional.ofNullable(request.mergedInto()).orElse(request.trackingNumber());
        return resolutions.results(leading).stream()
                .max(Comparator.comparing(HandlingResult::attempt))
                .map(result -> new Reply(
                        names.withoutOthers(request, result.measures()),
                        result.scheduledFor(),
                        result.submittedAt(),
                        isDoneAgain(request, result.submittedAt())))
                .orElse(null);
    }

    private static boolean isDoneAgain(RequestView request, Instant submittedAt) {
        return request.history().stream()
                .anyMatch(entry -> entry.kind() == CaseEventKind.REDO_ORDERED
                        && !entry.at().isBefore(submittedAt));
    }
}
