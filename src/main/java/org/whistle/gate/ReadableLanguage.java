package org.whistle.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A wish for a language that cannot be read is none: who sends it is answered as those are who wish for nothing. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReadableLanguage extends OncePerRequestFilter {

    private static final Pattern PLAIN = Pattern.compile("[\\t -~]*");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isReadable = Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE)).stream()
                .allMatch(wish -> PLAIN.matcher(wish).matches());
        chain.doFilter(isReadable ? request : new WithoutWish(request), response);
    }

    /** The page that says what went wrong is made for the same caller. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class WithoutWish extends HttpServletRequestWrapper {

        private WithoutWish(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return isWish(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isWish(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Locale getLocale() {
            return Locale.SIMPLIFIED_CHINESE;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(Collections.singleton(getLocale()));
        }

        private static boolean isWish(String name) {
            return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(name);
        }
    }
}
