package org.whistle.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import org.whistle.problem.Languages;

/**
 * How somebody reads: in which language, how large, and where the other choice is to be had.
 *
 * @param large whether all is shown larger
 * @param otherLanguage the same page in the other language; of a page that answers what was sent, the one it belongs to
 * @param otherSize the same in the other size
 * @param again where a form of the page brings what is typed to have it back in the other language or size, see
 *     {@link Again}
 */
public record Reading(boolean large, String otherLanguage, String otherSize, String again) {

    static final String SIZE = "size";
    static final String LARGE = "large";
    static final String NORMAL = "normal";

    /** What somebody sent belongs to the page of their request; a wish for no mail, to its own page. */
    private static final Pattern PAGE_OF_DEED =
            Pattern.compile("/requests/[^/]+(?:/mail$)?|/dev/mail/[^/]+|/dev/[^/]+");

    static Reading of(HttpServletRequest request) {
        return at(HttpMethod.GET.matches(request.getMethod()) ? asked() : pageOfDeed(request), request);
    }

    /** @param page the address at which the page can be had again */
    static Reading at(UriComponentsBuilder page, HttpServletRequest request) {
        boolean large = LARGE.equals(size(request));
        boolean english = Languages.isEnglish(RequestContextUtils.getLocale(request));
        return new Reading(
                large,
                with(page, ReadingChoices.LANGUAGE, english ? "zh" : "en"),
                with(page, SIZE, large ? NORMAL : LARGE),
                with(asked(), Again.ASKED, "yes"));
    }

    /** Without the link, which opens nothing any more. */
    static Reading ofEndedLinks(String trackingNumber, HttpServletRequest request) {
        String page = FollowLink.encoded(trackingNumber) + "/mail-wish";
        return at(
                UriComponentsBuilder.fromPath(request.getContextPath() + "/requests/" + page)
                        .queryParam("ended"),
                request);
    }

    private static String size(HttpServletRequest request) {
        if (request.getAttribute(SIZE) instanceof String now) {
            return now;
        }
        Cookie cookie = WebUtils.getCookie(request, SIZE);
        return cookie == null ? NORMAL : cookie.getValue();
    }

    private static String with(UriComponentsBuilder page, String name, String value) {
        return page.cloneBuilder()
                .replaceQueryParam(ReadingChoices.LANGUAGE)
                .replaceQueryParam(SIZE)
                .replaceQueryParam(Again.ASKED)
                .replaceQueryParam(name, value)
                .build(true)
                .toUriString();
    }

    /** The path alone: behind a proxy the browser knows better where it stands. */
    private static UriComponentsBuilder asked() {
        var here = ServletUriComponentsBuilder.fromCurrentRequest();
        try {
            var whole = here.build(true);
            return UriComponentsBuilder.fromPath(whole.getPath()).query(whole.getQuery());
        } catch (IllegalArgumentException unreadable) {
            // a question with signs that no address has, as ?x=%zz, is left out
            return UriComponentsBuilder.fromPath(
                    here.replaceQuery(null).build(true).getPath());
        }
    }

    private static UriComponentsBuilder pageOfDeed(HttpServletRequest request) {
        String root = request.getContextPath();
        Matcher page = PAGE_OF_DEED.matcher(request.getRequestURI().substring(root.length()));
        if (!page.lookingAt()) {
            return UriComponentsBuilder.fromPath(root + "/");
        }
        String secret = request.getParameter("secret");
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(root + page.group());
        return secret == null ? address : address.queryParam("secret", FollowLink.encoded(secret));
    }
}
