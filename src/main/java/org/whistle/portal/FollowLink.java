package org.whistle.portal;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The private link to one request, secret included. */
record FollowLink(String trackingNumber, String secret) {

    /** With scheme and host, to keep. */
    String whole() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path();
    }

    ModelAndView go() {
        return seeOther(path());
    }

    /** With what was just done, so that the page can say so. */
    ModelAndView goAfter(String done) {
        return seeOther(path() + "&" + done);
    }

    /** To the question whether what was just filed is the same as something nearby. */
    ModelAndView goToSimilar() {
        return seeOther(path("/requests/{trackingNumber}/similar"));
    }

    /** As it stands in an address. */
    static String encoded(String secret) {
        return UriUtils.encode(secret, StandardCharsets.UTF_8);
    }

    private String path() {
        return path("/requests/{trackingNumber}");
    }

    private String path(String page) {
        return UriComponentsBuilder.fromPath(page)
                .queryParam("secret", "{secret}")
                .encode()
                .buildAndExpand(trackingNumber, secret)
                .toUriString();
    }

    /** 303: a reload of the page asks again instead of posting again. */
    private static ModelAndView seeOther(String path) {
        RedirectView view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    /** Whoever reads the secret opens the request: logs and failures print it. */
    @Override
    public String toString() {
        return "FollowLink[trackingNumber=" + trackingNumber + "]";
    }
}
