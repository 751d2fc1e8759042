package org.whistle.board.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.whistle.problem.ChosenLanguage;

/**
 * The board is the same for everybody who reads in the same way: caches may keep it for a minute, and who asks again is
 * told by a mark that nothing has changed. An answer that sets a cookie is nobody else's.
 */
@Component
class BoardCaching extends ShallowEtagHeaderFilter {

    private static final String A_MINUTE = "public, max-age=60";
    private static final String NOT_KEPT = "no-store";
    private static final String SIZE = "size";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.equals("/board")
                && !path.startsWith("/board/")
                && !path.equals("/board.csv")
                && !path.equals("/api/board")
                && !path.startsWith("/api/board/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean chosen = request.getParameter(ChosenLanguage.NAME) != null
                || isPage(request) && request.getParameter(SIZE) != null;
        response.setHeader(HttpHeaders.CACHE_CONTROL, chosen ? NOT_KEPT : A_MINUTE);
        response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        boolean isAnswered = false;
        try {
            super.doFilterInternal(request, new KeptWhenGood(response), chain);
            isAnswered = true;
        } finally {
            if (!isAnswered) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
            }
        }
    }

    /** What was refused may be right in a moment: nobody keeps it. */
    private static final class KeptWhenGood extends HttpServletResponseWrapper {

        private KeptWhenGood(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            forget(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            forget(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String words) throws IOException {
            forget(status);
            super.sendError(status, words);
        }

        private void forget(int status) {
            if (status >= SC_BAD_REQUEST) {
                setHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
            }
        }
    }

    /** There {@code size} is how large somebody reads; at the doors for programs, how much they want. */
    private static boolean isPage(HttpServletRequest request) {
        return !request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith("/api/");
    }
}
