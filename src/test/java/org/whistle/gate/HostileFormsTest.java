package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.gate.SpringDoors.Door;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.WholeApplication;

/** Hostile texts through every field of every form and document that a door takes, and on the pages that show them. */
@WholeApplication
class HostileFormsTest {

    /** How a hostile text looks where it is not markup any more: nothing of it opens an element. */
    private static final List<String> MARKUP =
            List.of("<img src=x", "<svg onload", "<script>window", "<iframe srcdoc", "<a href=javascript", "<style>*");

    @Autowired
    private SpringDoors doors;

    @Autowired
    private Http http;

    @Autowired
    private Requests requests;

    @Autowired
    private Insider insider;

    @BeforeEach
    void somebody_is_everywhere_at_home() {
        insider.moveIn();
    }

    @AfterEach
    void they_are_gone() {
        insider.moveOut();
    }

    @TestFactory
    Stream<DynamicTest> no_field_of_a_form_comes_back_as_markup() {
        Receipt request = file();
        return doors.all()
                .filter(door -> !door.method().equals("GET"))
                .filter(door -> !door.parameters().isEmpty())
                .map(door -> DynamicTest.dynamicTest(
                        door.toString(),
                        () -> HostileTexts.ALL.forEach(text -> {
                            String form = door.parameters().stream()
                                    .filter(name -> !name.equals("secret"))
                                    .map(name -> name + "=" + encode(text))
                                    .collect(Collectors.joining("&"));
                            String path = pathTo(door, request);
                            harmless(
                                    door + " with " + text,
                                    insider.sends(http.call(door.method(), path, form), path)
                                            .with("Content-Type", "application/x-www-form-urlencoded")
                                            .with("Accept", "text/html,*/*;q=0.8")
                                            .answer());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> no_field_of_a_document_comes_back_as_markup() {
        Receipt request = file();
        return doors.all()
                .filter(door -> door.document().isPresent())
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    String document = Arrays.stream(door.document().orElseThrow())
                            .filter(member -> member.getType() == String.class)
                            .map(member -> "\"%s\":\"<img src=x onerror=window.__xss=1>${7*7*7777}\""
                                    .formatted(member.getName()))
                            .collect(Collectors.joining(",", "{", "}"));
                    String path = pathTo(door, request);
                    harmless(
                            door.toString(),
                            insider.sends(http.call(door.method(), path, document), path)
                                    .with("Accept", "text/html,*/*;q=0.8")
                                    .answer());
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_parameter_of_a_page_comes_back_as_markup() {
        return doors.all()
                .filter(door -> door.method().equals("GET"))
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    String text = encode("\"><svg onload=window.__xss=2>${7*7*7777}[[${7*7*7777}]]");
                    String query = Stream.concat(door.parameters().stream(), Stream.of("other"))
                            .map(name -> name + "=" + text)
                            .collect(Collectors.joining("&", "?", ""));
                    harmless(
                            door.toString(),
                            insider.sends(http.get(door.with(text) + query), door.path())
                                    .with("Accept", "text/html,*/*;q=0.8")
                                    .answer());
                }));
    }

    @Test
    void what_was_filed_stands_on_the_page_as_it_was_typed() {
        Receipt request = file();

        Answer page = http.get("/requests/" + request.trackingNumber().value() + "?secret=" + request.secret())
                .with("Accept", "text/html")
                .answer();

        assertThat(page.status()).isEqualTo(200);
        harmless("the page of the request", page);
    }

    private Receipt file() {
        return requests.file(new NewRequest(
                HostileTexts.TOGETHER,
                Items.RUBBISH,
                HostileTexts.ALL.get(1),
                null,
                null,
                new Contact(HostileTexts.ALL.get(0), "13812345678", null),
                Channel.PORTAL,
                null,
                null));
    }

    private static String pathTo(Door door, Receipt request) {
        String path =
                door.path().replace("{trackingNumber}", request.trackingNumber().value());
        String known = path.replaceAll("\\{[^/]*}", "1");
        return path.startsWith("/requests/") ? known + "?secret=" + request.secret() : known;
    }

    private static void harmless(String deed, Answer answer) {
        SoftAssertions all = new SoftAssertions();
        all.assertThat(answer.status()).as(deed).isLessThan(500);
        all.assertThat(answer.text()).as(deed).doesNotContain(HostileTexts.EVALUATED);
        if (answer.type().contains("html")) {
            all.assertThat(answer.text()).as(deed).doesNotContain(MARKUP);
        } else {
            all.assertThat(answer.type())
                    .as(deed)
                    .matches("|application/(problem\\+)?json.*|image/.*|text/(plain|csv|css|javascript).*");
        }
        all.assertAll();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
