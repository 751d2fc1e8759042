package org.whistle.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an open page asks for once a minute: nothing while nothing has changed. */
@Controller
@RequestMapping("/requests/{trackingNumber}/live")
class LiveController {

    private final LiveVersion versions;
    private final FollowPage page;

    LiveController(LiveVersion versions, FollowPage page) {
        this.versions = versions;
        this.page = page;
    }

    /**
     * @param seen the version that the page shows
     * @param deeds what the page lets do; its forms stay as they are while it is open
     * @return what stands in the place of the old; null, with 204, where nothing has changed
     */
    @GetMapping
    ModelAndView changed(
            @PathVariable String trackingNumber,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String deeds,
            @RequestHeader(name = "HX-Request", required = false) String byScript,
            HttpServletResponse response) {
        FollowLink link = new FollowLink(trackingNumber, secret);
        if (versions.of(link).equals(seen)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        ModelAndView fragment = page.of(link);
        if (byScript == null) {
            return link.go();
        }
        fragment.setViewName("portal/live");
        return fragment.addObject("outdated", !deeds.equals(fragment.getModel().get("deeds")))
                .addObject("deeds", deeds);
    }
}
