package org.whistle.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.evaluation.CallBacks;
import org.whistle.problem.Refusal;
import org.whistle.request.RequestView;
import org.whistle.request.Requests;
import org.whistle.request.Status;
import org.whistle.servicelevel.Extension;
import org.whistle.servicelevel.Extensions;

/** The page of one request, as it stands. */
@Component
class FollowPage {

    private final Requests requests;
    private final Extensions extensions;
    private final CallBacks callBacks;
    private final FollowEvidence evidence;

    FollowPage(Requests requests, Extensions extensions, CallBacks callBacks, FollowEvidence evidence) {
        this.requests = requests;
        this.extensions = extensions;
        this.callBacks = callBacks;
        this.evidence = evidence;
    }

    /** @throws Refusal when there is no such request, or not with this secret */
    ModelAndView of(FollowLink link) {
        RequestView request = requests.view(link.trackingNumber(), link.secret());
        ModelAndView page = new ModelAndView("portal/follow")
                .addObject("request", request)
                .addObject("steps", Step.of(request))
                .addObject("pause", pause(request))
                .addObject("callBack", isCallAwaited(request))
                .addObject("history", latestFirst(request.history()))
                .addObject("secret", link.secret())
                .addObject("link", link.whole())
                .addObject("evaluation", EvaluationForm.EMPTY)
                .addObject("done", Set.of());
        return evidence.show(page, request, link);
    }

    /** @return the pause in force, of the request that goes on for a merged one; null where work goes on */
    private Extension pause(RequestView request) {
        String leading = Optional.ofNullable(request.mergedInto()).orElse(request.trackingNumber());
        return extensions.of(leading).stream()
                .filter(Extension::isPauseInForce)
                .findFirst()
                .orElse(null);
    }

    private boolean isCallAwaited(RequestView request) {
        return request.status() == Status.OPEN && callBacks.isAwaited(request.trackingNumber());
    }

    private static <T> List<T> latestFirst(List<T> oldestFirst) {
        List<T> turned = new ArrayList<>(oldestFirst);
        Collections.reverse(turned);
        return turned;
    }
}
