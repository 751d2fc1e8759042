package org.whistle.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.whistle.access.Proven.With;

/**
 * The address at which Camunda's own pages and other people's tools sign in with a form. It is answered as ever, but the
 * password goes where all passwords go and the session is ours.
 */
@Component
class OldSignIn {

    private static final Pattern ADDRESS =
            Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/(?<application>[^/]+)/?");
    private static final String DOOR = "web-application";

    private final Passwords passwords;
    private final SecondStep secondStep;
    private final Entrance entrance;
    private final SessionTimes times;
    private final StaffAccounts accounts;
    private final WebApplications applications;
    private final ProblemEntryPoint problems;
    private final ObjectMapper json;

    OldSignIn(
            Passwords passwords,
            SecondStep secondStep,
            Entrance entrance,
            SessionTimes times,
            StaffAccounts accounts,
            WebApplications applications,
            ProblemEntryPoint problems,
            ObjectMapper json) {
        this.passwords = passwords;
        this.secondStep = secondStep;
        this.entrance = entrance;
        this.times = times;
        this.accounts = accounts;
        this.applications = applications;
        this.problems = problems;
        this.json = json;
    }

    /** Stands in the chain of the web applications, behind the question for the token. */
    Filter filter() {
        return (asked, answer, chain) -> {
            HttpServletRequest request = (HttpServletRequest) asked;
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            Matcher address = ADDRESS.matcher(path);
            if ("POST".equals(request.getMethod()) && address.matches()) {
                attempt(address.group("application"), request, (HttpServletResponse) answer);
            } else {
                chain.doFilter(asked, answer);
            }
        };
    }

    private void attempt(String application, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            signIn(application, request, response);
        } catch (TooManyAttempts delayed) {
            problems.commence(request, response, delayed);
        }
    }

    private void signIn(String application, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String account = request.getParameter("username");
        String password = request.getParameter("password");
        Optional<Standing> standing =
                account == null || password == null ? Optional.empty() : passwords.check(account, password, DOOR);
        if (standing.isEmpty()) {
            problems.answer(HttpStatus.UNAUTHORIZED, "sign-in-refused", request, response);
        } else if (secondStep.isSetUp(account) || secondStep.isOwed(account)) {
            passwords.refused(account, DOOR, "second-step");
            problems.answer(HttpStatus.UNAUTHORIZED, "second-step", request, response);
        } else {
            Set<String> open = applications.openTo(StaffPasswords.signedIn(accounts, account));
            if (!open.contains(application)) {
                passwords.refused(account, DOOR, "application");
                problems.answer(HttpStatus.FORBIDDEN, "not-yours", request, response);
                return;
            }
            entrance.enter(account, standing.get(), new Proven(DOOR, With.PASSWORD, times.now()), request, response);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(response.getOutputStream(), Map.of("userId", account, "authorizedApps", List.copyOf(open)));
        }
    }
}
