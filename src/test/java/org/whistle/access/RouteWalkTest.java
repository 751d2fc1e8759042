package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.whistle.access.FrameworkRoutes.Found;
import org.whistle.testing.WholeApplication;

/**
 * Somebody of each role, and nobody, knocks at every door that the frameworks know of, and gets in where the matrix says
 * so and nowhere else.
 */
@WholeApplication
class RouteWalkTest {

    private static final int AT_ONCE = 4;

    /** It goes on in a session with a new id, which other calls at that moment do not know yet. */
    private static final String RENEWS_THE_SESSION = "/account/sessions/others/removal";

    private static final Map<Role, String> ACCOUNTS = Map.of(
            Role.GRID_WORKER, "grid",
            Role.COMMUNITY_OFFICER, "community",
            Role.STREET_COORDINATOR, "street",
            Role.DEPARTMENT_HANDLER, "sanitation",
            Role.CALL_TAKER, "calltaker",
            Role.SUPERVISOR, "supervisor",
            Role.MODELER, "modeler",
            Role.ADMINISTRATOR, "admin",
            Role.DATA_OFFICER, "dataofficer");

    @Autowired
    private ServletWebServerApplicationContext application;

    private Set<Found> all;

    @BeforeEach
    void ask_the_frameworks() {
        all = new FrameworkRoutes(application).all();
    }

    @Test
    void the_frameworks_tell_of_our_pages_and_of_all_that_camunda_brings() {
        assertThat(all.stream().map(Found::path).map(RouteWalkTest::area).collect(Collectors.toSet()))
                .contains(
                        "/api",
                        "/requests",
                        "/actuator",
                        "/engine-rest",
                        "/camunda/api/engine",
                        "/camunda/api/admin",
                        "/camunda/api/cockpit",
                        "/camunda/api/tasklist",
                        "/camunda/api/welcome");
        assertThat(all).hasSizeGreaterThan(1400);
    }

    private static String area(String path) {
        return path.replaceAll("^(/camunda/api/[^/]+|/[^/]*).*", "$1");
    }

    @Test
    void every_route_stands_in_a_table() {
        List<Found> unlisted = all.stream().filter(found -> !isListed(found)).toList();

        assertThat(unlisted)
                .as("routes that no table lists, and so are closed: name the right that each asks for in StaffRoutes,"
                        + " ResidentRoutes, EngineRoutes or EngineTables, and who has it in the matrix")
                .isEmpty();
    }

    /** Whatever is only below "everything else" is a file. */
    private static boolean isListed(Found found) {
        if (found.path().endsWith("/application.wadl")) {
            return true;
        }
        Optional<Route> route = Routes.find(found.method(), MadeUp.path(found.path()));
        boolean file = found.source().matches("(?i).*(resource|favicon|welcome).*");
        return route.isPresent()
                && (file || !route.get().pattern().getPatternString().equals("/**"));
    }

    @Test
    void each_door_opens_for_those_whom_the_matrix_names_and_for_nobody_else() throws Exception {
        Map<Set<Who>, Walker> walkers = walkers();
        ExecutorService together = Executors.newFixedThreadPool(AT_ONCE);
        List<String> wrong = new ArrayList<>();
        try {
            List<Future<List<String>>> walks = all.stream()
                    .filter(found -> !renews(found))
                    .map(found -> together.submit(() -> knock(found, walkers)))
                    .toList();
            for (Future<List<String>> walk : walks) {
                wrong.addAll(walk.get());
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            together.shutdownNow();
        }
        all.stream().filter(RouteWalkTest::renews).forEach(found -> wrong.addAll(knock(found, walkers)));

        assertThat(wrong).isEmpty();
    }

    private static boolean renews(Found found) {
        return found.path().equals(RENEWS_THE_SESSION);
    }

    private Map<Set<Who>, Walker> walkers() {
        int port = application.getWebServer().getPort();
        Map<Set<Who>, Walker> walkers = new LinkedHashMap<>();
        walkers.put(Who.stranger(), Walker.stranger(port));
        Arrays.stream(Role.values())
                .forEach(role -> walkers.put(Who.signedIn(Set.of(role.group())), Walker.of(ACCOUNTS.get(role), port)));
        return walkers;
    }

    private static List<String> knock(Found found, Map<Set<Who>, Walker> walkers) {
        String path = MadeUp.path(found.path());
        Optional<Route> route = Routes.find(found.method(), path);
        List<String> wrong = new ArrayList<>();
        walkers.forEach((who, walker) -> {
            HttpResponse<String> answer = walker.call(found.method(), path);
            complaint(route, who, answer)
                    .ifPresent(complaint -> wrong.add(
                            "%s as %s: %d, but %s".formatted(found, last(who), answer.statusCode(), complaint)));
        });
        return wrong;
    }

    private static Optional<String> complaint(Optional<Route> route, Set<Who> who, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500) {
            return Optional.of("no door fails");
        }
        if (status != 403 && route.filter(RouteWalkTest::asksWhoOneIs).isPresent()) {
            return Optional.empty();
        }
        boolean opens = route.filter(found -> MatrixDoor.opens(found, who)).isPresent();
        // behind an open door somebody else may still refuse, in other words
        boolean turnedAway = status == 401
                || status == 403 && (!opens || answer.body().contains("urn:whistle:problem:not-yours"))
                || status / 100 == 3
                        && answer.headers().firstValue("Location").orElse("").contains("/sign-in");
        if (opens == turnedAway) {
            return Optional.of("%s %s"
                    .formatted(
                            opens ? "the matrix opens it:" : "the matrix keeps it closed:",
                            route.map(Route::toString).orElse("unlisted")));
        }
        return Optional.empty();
    }

    /**
     * Where people sign in, a wrong password is answered as a closed door is, and so is a second step before the first;
     * and so is a wrong signature.
     */
    private static boolean asksWhoOneIs(Route route) {
        return route.right().equals(Resource.SIGN_IN.to(Action.USE))
                || route.right().equals(Resource.TEXT_GATEWAY.to(Action.USE));
    }

    private static Who last(Set<Who> who) {
        return who.stream().reduce((one, next) -> next).orElseThrow();
    }
}
