package org.whistle.portal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.request.MessageWishes;

/** In which language the reporter of a request is written to, and whether at all; for those whom messages can reach. */
@Component
class FollowMail {

    private final MessageWishes wishes;

    FollowMail(MessageWishes wishes) {
        this.wishes = wishes;
    }

    /**
     * @param language {@code zh} or {@code en}
     * @param reached whether messages reach them, unless all are stopped
     */
    record Shown(String language, boolean stopped, boolean textsStopped, boolean reached) {

        /** The key of what holds now. */
        public String said() {
            if (stopped) {
                return "portal.mail.stopped";
            }
            return reached ? "portal.mail." + language : "portal.mail.texts.stopped";
        }

        public String other() {
            return language.equals("en") ? "zh" : "en";
        }
    }

    /** @return what tells whether the choices of the page are still the right ones */
    String show(ModelAndView page, FollowLink link) {
        Optional<Shown> shown = wishes.wish(link.trackingNumber(), link.secret())
                .map(wish ->
                        new Shown(wish.language().getLanguage(), wish.stopped(), wish.textsStopped(), wish.reached()));
        page.addObject("mail", shown.orElse(null));
        return shown.map(mail -> "-mail-" + mail.language() + (mail.stopped() ? "-stopped" : "")
                        + (mail.textsStopped() ? "-textless" : ""))
                .orElse("");
    }
}
