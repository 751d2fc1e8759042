package org.whistle.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * What a page of ours knows and a page of another site cannot: a token that is kept in the session and shown in a cookie,
 * from where the scripts of Tasklist, Cockpit and our panels take it. The cookie alone opens nothing: whoever plants one
 * does not know the session's.
 */
@Component
class SessionTokens implements CsrfTokenRepository {

    static final String COOKIE = "XSRF-TOKEN";
    private static final String HEADER = "X-XSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final int BYTES = 32;

    private static final Pattern SIGN_IN = Pattern.compile(
            "/sign-in(?:/code)?|/set-up|/camunda/?|/camunda/app/[^.]*|/camunda/api/admin/auth/user/[^/]+/?");

    private final HttpSessionCsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();
    /** Spring's own is a UUID, of which some bits are known to everybody. */
    private final StringKeyGenerator drawn =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

    private final boolean alwaysSecure;

    SessionTokens(@Value("${server.servlet.session.cookie.secure:false}") boolean alwaysSecure) {
        this.alwaysSecure = alwaysSecure;
        sessions.setHeaderName(HEADER);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new DefaultCsrfToken(HEADER, PARAMETER, drawn.generateKey());
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getSession(false) == null && !isSignIn(request)) {
            return;
        }
        sessions.saveToken(token, request, response);
        if (token != null) {
            show(token, request, response);
        }
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return sessions.loadToken(request);
    }

    /** Shows it again where the browser has lost it or holds another. */
    @Override
    public DeferredCsrfToken loadDeferredToken(HttpServletRequest request, HttpServletResponse response) {
        Optional.ofNullable(loadToken(request))
                .filter(token -> !isShown(token, request))
                .ifPresent(token -> show(token, request, response));
        return CsrfTokenRepository.super.loadDeferredToken(request, response);
    }

    /** For doors at which no session begins: whoever comes without one gets none for asking. */
    CsrfTokenRepository ofSessionsThatAreThere() {
        SessionTokens all = this;
        return new CsrfTokenRepository() {
            @Override
            public CsrfToken generateToken(HttpServletRequest request) {
                return all.generateToken(request);
            }

            @Override
            public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
                if (request.getSession(false) != null) {
                    all.saveToken(token, request, response);
                }
            }

            @Override
            public CsrfToken loadToken(HttpServletRequest request) {
                return all.loadToken(request);
            }
        };
    }

    /** Somebody may begin to sign in there. Nothing else makes a session of who has none: they would fill the memory. */
    private static boolean isSignIn(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return "GET".equals(request.getMethod()) && SIGN_IN.matcher(path).matches();
    }

    private static boolean isShown(CsrfToken token, HttpServletRequest request) {
        Cookie shown = WebUtils.getCookie(request, COOKIE);
        return shown != null && token.getToken().equals(shown.getValue());
    }

    private void show(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, token.getToken())
                        .path(request.getContextPath() + "/")
                        .secure(alwaysSecure || request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
