package org.whistle.portal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.redress.ResidentAppeal;
import org.whistle.redress.ResidentAppealState;
import org.whistle.redress.ResidentAppealView;
import org.whistle.redress.ResidentAppeals;
import org.whistle.request.LinkTokens;
import org.whistle.request.RequestView;
import org.whistle.request.Status;

/** What the reporter of a request can still do about its end, by when, and what became of it. */
@Component
class FollowAppeals {

    private static final Set<Status> ENDED = EnumSet.of(Status.CLOSED, Status.REFUSED, Status.WITHDRAWN);

    private final ResidentAppeals appeals;
    private final LinkTokens links;

    FollowAppeals(ResidentAppeals appeals, LinkTokens links) {
        this.appeals = appeals;
        this.links = links;
    }

    /**
     * What comes after the end, in one sentence: {@code portal.appeal.ahead.<…>}.
     *
     * @param until by when somebody has to act; null where nobody has to
     * @param anew whether nothing is left but a new request
     */
    record Ahead(String what, Instant until, Instant answeredBy, boolean anew) {}

    ResidentAppealView show(ModelAndView page, RequestView request, FollowLink link) {
        ResidentAppealView view = appeals.view(link.trackingNumber(), link.secret());
        page.addObject("appeals", view)
                .addObject("appealed", AppealForm.EMPTY)
                .addObject("ahead", ENDED.contains(request.status()) ? ahead(request, view) : null)
                .addObject("redoSecret", secretOf(request.redoneAs(), link))
                .addObject("redoOfSecret", secretOf(request.redoOf(), link));
        return view;
    }

    /** @return what tells whether the page still offers what can be done */
    static String deeds(ResidentAppealView view) {
        return (view.possible() == null ? "" : "-appeal-" + view.possible())
                + view.appeals().stream()
                        .map(one -> "-" + one.id() + one.state())
                        .collect(Collectors.joining());
    }

    /** @return the pictures that came with appeals; they stand with them, and not with those of the matter */
    static Set<Long> pictures(ResidentAppealView view) {
        return view.appeals().stream()
                .map(ResidentAppeal::picture)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String secretOf(String other, FollowLink link) {
        return other == null ? null : links.onwards(link.secret(), link.trackingNumber(), other);
    }

    private static Ahead ahead(RequestView request, ResidentAppealView view) {
        if (request.status() == Status.WITHDRAWN) {
            return new Ahead("WITHDRAWN", null, null, true);
        }
        if (request.redoneAs() != null) {
            return new Ahead("REDONE", null, null, false);
        }
        List<ResidentAppeal> asked = view.appeals();
        ResidentAppeal last = asked.isEmpty() ? null : asked.get(asked.size() - 1);
        if (last != null && last.state() == ResidentAppealState.OPEN) {
            return new Ahead("WAITING", last.dueAt(), null, false);
        }
        if (view.possible() != null) {
            return new Ahead(view.possible().name(), view.until(), view.answeredBy(), false);
        }
        if (!request.parts().isEmpty()) {
            return new Ahead("PARTS", null, null, false);
        }
        boolean heard = last != null && last.state() == ResidentAppealState.REJECTED;
        return new Ahead(heard ? "FINAL" : "OVER", null, null, true);
    }
}
