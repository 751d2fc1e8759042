package org.whistle.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.access.OwnSession;
import org.whistle.access.Standing;
import org.whistle.account.OwnSessions;

/** {@code /account/sessions}: ends one's own sessions elsewhere. */
@Controller
@RequestMapping("/account/sessions")
class OwnSessionsController {

    private final OwnSessions sessions;
    private final OwnSession here;
    private final OwnPage page;
    private final Told told;

    OwnSessionsController(OwnSessions sessions, OwnSession here, OwnPage page, Told told) {
        this.sessions = sessions;
        this.here = here;
        this.page = page;
        this.told = told;
    }

    @PostMapping("/others/removal")
    ModelAndView endOthers(Principal caller, HttpServletRequest request, Locale locale) {
        return deed(caller, request, locale, () -> {
            Standing shown = here.standing(request);
            here.goOnAfter(request, () -> sessions.endOthers(caller.getName(), shown));
            return OwnDeed.SESSIONS_ENDED.page();
        });
    }

    @PostMapping("/{id}/removal")
    ModelAndView end(@PathVariable UUID id, Principal caller, HttpServletRequest request, Locale locale) {
        return deed(caller, request, locale, () -> {
            sessions.end(caller.getName(), request, id);
            return OwnDeed.SESSION_ENDED.page();
        });
    }

    private ModelAndView deed(
            Principal caller, HttpServletRequest request, Locale locale, Supplier<ModelAndView> deed) {
        return told.orMistakes("sessions", deed, () -> page.of(caller.getName(), request, locale), locale);
    }
}
