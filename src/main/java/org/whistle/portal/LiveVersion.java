package org.whistle.portal;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;
import org.whistle.request.RequestVersions;

/** What tells two looks at a page apart, for a few statements. */
@Component
class LiveVersion {

    /** The time that is left is told anew so often, though nothing happens. */
    private static final long TOLD_ANEW = Duration.ofMinutes(30).toMillis();

    private final RequestVersions versions;
    private final InstantSource now;

    LiveVersion(RequestVersions versions, InstantSource now) {
        this.versions = versions;
        this.now = now;
    }

    /** @throws Refusal when there is no such request, or not with this secret */
    String of(FollowLink link) {
        return "%d-%d-%s"
                .formatted(
                        versions.of(link.trackingNumber(), link.secret()),
                        now.millis() / TOLD_ANEW,
                        LocaleContextHolder.getLocale().getLanguage());
    }
}
