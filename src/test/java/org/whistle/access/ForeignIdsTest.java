package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.whistle.access.FrameworkRoutes.Found;
import org.whistle.request.Receipt;
import org.whistle.testing.AppealPeople;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.OtherStreet;
import org.whistle.testing.Photos;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** People who have nothing to do with a case guess its ids, and learn nothing, not even that there is such a case. */
@WholeApplication
@TestInstance(Lifecycle.PER_CLASS)
class ForeignIdsTest {

    /** Whose right reaches so far are no strangers to the case. */
    private static final Set<Scope> REACHES_IT = EnumSet.of(Scope.ALL, Scope.OWN_DISTRICT, Scope.ENGINE, Scope.FACTS);

    @Autowired
    private ServletWebServerApplicationContext application;

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private AppealPeople appealPeople;

    @Autowired
    private OtherStreet otherStreet;

    @Autowired
    private LeftBySomebody ofSanitation;

    private final Map<String, Role> strangers = new LinkedHashMap<>();
    private final Map<String, Visitor> sessions = new HashMap<>();
    private KnownIds ids;
    private Receipt request;

    @BeforeAll
    void a_case_of_each_kind_and_people_of_another_street() {
        strangers.putAll(otherStreet.moveIn());
        strangers.put("calltaker", Role.CALL_TAKER);
        strangers.put("modeler", Role.MODELER);
        strangers.put("admin", Role.ADMINISTRATOR);
        strangers.put("dataofficer", Role.DATA_OFFICER);
        request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        String task = loop.task(request, "reportIn").getId();
        long picture = http.post(
                        "/api/cases/of-task/" + task + "/attachments", Multipart.picture("BEFORE", Photos.jpeg(40, 30)))
                .as("sanitation")
                .answer()
                .body()
                .path("id")
                .asLong();
        Receipt joint = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        Receipt contested = appealPeople.unsatisfied();
        long appeal = AppealPeople.id(appealPeople.appeal(contested));
        long notice = http.get("/api/notices")
                .as("sanitation")
                .answer()
                .body()
                .at("/notices/0/id")
                .asLong();
        ids = new KnownIds(
                task,
                request.trackingNumber().value(),
                picture,
                loop.task(joint, "holdJointMeeting").getId(),
                contested.trackingNumber().value(),
                appeal,
                notice,
                ofSanitation.token(),
                ofSanitation.session(),
                ofSanitation.erasureRequest(request),
                ofSanitation.question(task));
        assertThat(List.of(picture, appeal, notice)).doesNotContain(0L);
    }

    @AfterAll
    void the_others_move_out() {
        ofSanitation.takeBackTokens();
        otherStreet.moveOut();
    }

    @Test
    void whoever_guesses_an_id_of_a_case_hears_what_one_hears_who_makes_it_up() {
        List<String> told = new ArrayList<>();

        ours(StaffRoutes.TABLE)
                .forEach(found -> strangers.forEach((account, role) -> {
                    Route route = Routes.find(found.method(), MadeUp.path(found.path()))
                            .orElseThrow();
                    if (!reaches(role, route.right())) {
                        guess(found, account, role).ifPresent(told::add);
                    }
                }));

        assertThat(told).isEmpty();
    }

    /** Every address of ours with a variable in it, below the table. */
    private List<Found> ours(RouteTable table) {
        return new FrameworkRoutes(application)
                .all().stream()
                        .filter(found -> found.path().contains("{")
                                && Routes.tableOf(found.path()) == table
                                && table != EngineTables.REST)
                        .toList();
    }

    private static boolean reaches(Role role, Right right) {
        return Who.signedIn(Set.of(role.group())).stream()
                .flatMap(who -> AccessMatrix.scope(who, right).stream())
                .anyMatch(REACHES_IT::contains);
    }

    private Optional<String> guess(Found found, String account, Role role) {
        Answer guessed = call(found, ids.path(found.path()), account);
        if (guessed.status() / 100 != 4) {
            return Optional.of("%s gets %d from %s".formatted(account, guessed.status(), found));
        }
        // administrators know which cases and tasks there are
        if (!KnownIds.isOfCases(found.path()) || reaches(role, Resource.CASE.to(Action.READ))) {
            return Optional.empty();
        }
        Answer madeUp = call(found, KnownIds.madeUp(found.path()), account);
        boolean same = guessed.status() == madeUp.status()
                && KnownIds.withoutIds(guessed.text()).equals(KnownIds.withoutIds(madeUp.text()));
        return same
                ? Optional.empty()
                : Optional.of(
                        "%s hears of %s: %s instead of %s".formatted(account, found, guessed.text(), madeUp.text()));
    }

    private Answer call(Found found, String path, String account) {
        Http.Call knock = knock(found, path);
        return path.startsWith("/api/")
                ? knock.as(account).answer()
                : knock.in(sessions.computeIfAbsent(account, http::signIn)).answer();
    }

    private Http.Call knock(Found found, String path) {
        String body = ids.body(found.path());
        boolean picture = found.path().endsWith("/attachments");
        return switch (found.method()) {
            case "GET" -> http.get(path);
            case "DELETE" -> http.delete(path);
            case "PUT" -> http.put(path, body);
            default ->
                picture ? http.post(path, Multipart.picture("BEFORE", Photos.jpeg(40, 30))) : http.post(path, body);
        };
    }

    @Test
    void a_resident_with_a_secret_of_their_own_learns_nothing_of_another_request() {
        Receipt own = loop.file(Items.RUBBISH);
        String secret = "?secret=" + own.secret();
        List<String> told = new ArrayList<>();

        // maps of communities are open to everybody; what the public board shows of others BoardDoorTest says
        List<Found> doors = ours(ResidentRoutes.TABLE).stream()
                .filter(found -> KnownIds.isOfCases(found.path()))
                .filter(found -> !found.path().matches("(/api)?/board(/.*)?"))
                .toList();
        assertThat(doors).hasSizeGreaterThan(10);
        doors.forEach(found -> {
            Answer guessed = knock(found, ids.path(found.path()) + secret).answer();
            Answer madeUp = knock(found, KnownIds.madeUp(found.path()) + secret).answer();
            if (guessed.status() != madeUp.status()
                    || !KnownIds.withoutIds(guessed.text()).equals(KnownIds.withoutIds(madeUp.text()))) {
                told.add("%s: %s instead of %s".formatted(found, guessed.text(), madeUp.text()));
            }
        });

        assertThat(told).isEmpty();
        assertThat(http.get("/api/requests/" + own.trackingNumber() + "/attachments/" + ids.picture() + secret)
                        .answer()
                        .status())
                .as("a picture of another case below a number of one's own")
                .isEqualTo(404);
        assertThat(http.get("/api/requests/" + ids.number() + "?secret=" + request.secret())
                        .answer()
                        .status())
                .as("the right secret still opens it")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cases?tasks={task}",
                "/api/service-levels?unit=sanitation",
                "/api/service-levels",
                "/api/rates/marks?unit=sanitation",
                "/api/rates/marks?community=330105001052",
                "/api/appeals",
                "/api/appeals?unit=sanitation",
                "/api/scores/open",
                "/api/notices"
            })
    void lists_show_nothing_of_other_units_whatever_they_are_asked_for(String list) {
        for (String account : List.of("othergrid", "othercommunity", "otherstreet", "otherhandler", "dataofficer")) {
            Answer answer =
                    http.get(list.replace("{task}", ids.task())).as(account).answer();

            assertThat(answer.status()).as("%s: %s", account, answer.text()).isIn(200, 403);
            assertThat(answer.text())
                    .as(account)
                    .doesNotContain(ids.number(), ids.contested())
                    .doesNotContainPattern("330105-\\d{8}-\\d");
        }
    }
}
