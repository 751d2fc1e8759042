package org.whistle.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.evaluation.CallBacks;
import org.whistle.problem.Refusal;
import org.whistle.redress.ResidentAppealView;
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
    private final FollowProgress progress;
    private final LiveVersion versions;
    private final FollowEvidence evidence;
    private final FollowQuestions questions;
    private final FollowAppeals appeals;
    private final FollowMail mail;

    FollowPage(
            Requests requests,
            Extensions extensions,
            CallBacks callBacks,
            FollowProgress progress,
            LiveVersion versions,
            FollowEvidence evidence,
            FollowQuestions questions,
            FollowAppeals appeals,
            FollowMail mail) {
        this.requests = requests;
        this.extensions = extensions;
        this.callBacks = callBacks;
        this.progress = progress;
        this.versions = versions;
        this.evidence = evidence;
        this.questions = questions;
        this.appeals = appeals;
        this.mail = mail;
    }

    /** @throws Refusal when there is no such request, or not with this secret */
    ModelAndView of(FollowLink link) {
        // before the rest is read: what happens meanwhile is then news
        String version = versions.of(link);
        RequestView request = requests.view(link.trackingNumber(), link.secret());
        List<FollowQuestions.Shown> questioned = questions.of(request);
        ModelAndView page = new ModelAndView("portal/follow")
                .addObject("request", request)
                .addObject("pause", pause(request))
                .addObject("callBack", isCallAwaited(request))
                .addObject("questions", questioned)
                .addObject("history", latestFirst(request.history()))
                .addObject("version", version)
                .addObject("outdated", Boolean.FALSE)
                .addObject("secret", link.secret())
                .addObject("link", link.whole())
                .addObject("evaluation", EvaluationForm.EMPTY)
                .addObject("done", Set.of());
        ResidentAppealView asked = appeals.show(page, request, link);
        page.addObject("forms", forms(request, questioned, asked));
        page.addObject("deeds", deeds(request, questioned) + FollowAppeals.deeds(asked) + mail.show(page, link));
        return evidence.show(progress.show(page, request), request, link, FollowAppeals.pictures(asked));
    }

    /** @return the ids of the forms in which somebody writes; another language or size takes along what they hold */
    private static Set<String> forms(
            RequestView request, List<FollowQuestions.Shown> asked, ResidentAppealView appealed) {
        return Stream.of(
                        request.evaluable() ? Stream.of("form-evaluation") : Stream.<String>empty(),
                        request.withdrawable() ? Stream.of("form-withdrawal") : Stream.<String>empty(),
                        appealed.possible() == null ? Stream.<String>empty() : Stream.of("form-appeal"),
                        asked.stream()
                                .filter(FollowQuestions.Shown::isOpen)
                                .map(question -> "form-answer-" + question.id()))
                .flatMap(each -> each)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the page lets do: while it is open that can change, and the page says so. */
    private static String deeds(RequestView request, List<FollowQuestions.Shown> asked) {
        String open = asked.stream()
                .filter(FollowQuestions.Shown::isOpen)
                .map(question -> "-question-" + question.id())
                .collect(Collectors.joining());
        return request.status()
                + (request.evaluable() ? "-evaluate" : "")
                + (request.withdrawable() ? "-withdraw" : "")
                + open;
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
