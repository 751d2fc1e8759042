package org.whistle.workflow.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.whistle.access.Role;

/**
 * Leaves parts of Tasklist out of its page for all but administrators: those that end nowhere. The engine's own history is
 * empty, since it stands in our case file; words of people do not belong into the engine, so comments and descriptions are
 * closed; and requests begin at our doors, not with a process or a task out of nothing.
 */
final class PluginsOfRole extends OncePerRequestFilter {

    private static final String LEFT_OUT = String.join(
            ",",
            "tasklist.task.detail:task-detail-history",
            "tasklist.task.detail:task-detail-description",
            "tasklist.task.action:task-action-comment",
            "tasklist.navbar.action:create-task-action",
            "tasklist.navbar.action:start-process-action");

    private static final String BASE = "<base ";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // the page itself, whatever engine stands in its address; nothing else has a base
        String address = request.getRequestURI();
        return !address.contains("/app/tasklist/") || !address.endsWith("/") || keepsAll();
    }

    private static boolean keepsAll() {
        return is(Role.ADMINISTRATOR);
    }

    /** Our style takes away what leads to Cockpit where that is closed. */
    private static String noCockpit() {
        return is(Role.SUPERVISOR) || is(Role.MODELER) ? "" : "data-cockpit=\"closed\" ";
    }

    private static boolean is(Role role) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && EngineApplications.groupsOf(caller).contains(role.group());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        byte[] page = answer.getContentAsByteArray();
        // the page is ASCII; whatever else it may hold is kept byte by byte
        String written = new String(page, StandardCharsets.ISO_8859_1);
        int base = written.indexOf(BASE);
        if (base >= 0) {
            String changed = written.substring(0, base) + BASE + "cam-exclude-plugins=\"" + LEFT_OUT + "\" "
                    + noCockpit() + written.substring(base + BASE.length());
            answer.resetBuffer();
            answer.getOutputStream().write(changed.getBytes(StandardCharsets.ISO_8859_1));
        }
        answer.copyBodyToResponse();
    }
}
