package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.whistle.access.FrameworkRoutes.Found;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** The answer to a form stands at the form's address; whoever loads that again, or comes back to it, comes to a page. */
@WholeApplication
class FormAddressTest {

    private static final Map<Role, String> ACCOUNTS = new EnumMap<>(Map.of(
            Role.ADMINISTRATOR, "admin",
            Role.DATA_OFFICER, "dataofficer",
            Role.CALL_TAKER, "calltaker"));

    /** One shuts for good and leads on from its own page; to the other people are only sent. */
    private static final Set<String> NO_FORMS = Set.of("/set-up", "/sign-in/not-yours");

    @Autowired
    private ServletWebServerApplicationContext application;

    @Test
    void the_address_of_every_form_of_the_staff_leads_to_a_page() {
        Map<Role, Walker> walkers = ACCOUNTS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> Walker.of(
                                one.getValue(), application.getWebServer().getPort())));
        List<String> deadEnds = new ArrayList<>();

        Set<String> forms = forms();
        assertThat(forms)
                .contains("/account/password", "/personal-data/contact", "/sign-out", "/accounts/{account}/password")
                .hasSizeGreaterThan(20);
        for (String form : forms) {
            String path = form.replace("{account}", "grid").replaceAll("\\{\\w+}", "1");
            Walker walker = walkers.get(whoMay(path));
            String place = path;
            HttpResponse<String> answer = walker.call("GET", place);
            for (int step = 0; step < 3 && answer.statusCode() == 302; step++) {
                place = Visitor.leadsTo(answer);
                answer = walker.call("GET", place);
            }
            if (answer.statusCode() != 200 || !isOfStaff(place, answer.body())) {
                deadEnds.add("%s leads to %s: %d".formatted(path, place, answer.statusCode()));
            }
        }

        assertThat(deadEnds)
                .as("forms whose address is a dead end when it is loaded again: lead GET back to the form's page")
                .isEmpty();
    }

    /** Whatever takes a form on a page of the staff, by whichever framework. */
    private Set<String> forms() {
        Set<String> forms = new FrameworkRoutes(application)
                .all().stream()
                        .filter(found -> found.method().equals("POST"))
                        .map(Found::path)
                        .filter(FormAddressTest::isPageOfStaff)
                        .collect(Collectors.toCollection(TreeSet::new));
        forms.add("/sign-out");
        return forms;
    }

    private static boolean isPageOfStaff(String path) {
        return !path.matches("/(api|engine-rest|camunda|actuator|error)(/.*)?")
                && !NO_FORMS.contains(path)
                && Routes.find("POST", MadeUp.path(path))
                        .filter(route -> route.right().resource().group() == Resource.Group.OFFICE)
                        .isPresent();
    }

    private static Role whoMay(String path) {
        Route route = Routes.find("GET", path).orElseThrow(() -> new AssertionError("GET " + path + " is closed"));
        return Arrays.stream(Role.values())
                .filter(role ->
                        ACCOUNTS.containsKey(role) && MatrixDoor.opens(route, Who.signedIn(Set.of(role.group()))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("GET " + path + " is nobody's"));
    }

    /** Their pages show in the head how to go on, or are a step of signing in, which leads to where somebody works. */
    private static boolean isOfStaff(String place, String page) {
        return place.startsWith("/camunda/app/")
                || page.contains("action=\"/sign-out\"")
                || page.contains("action=\"/sign-in/confirmation\"");
    }
}
