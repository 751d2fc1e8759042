package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
                        door.toString(), () -> forms(ownOf(door), HostileTexts.ALL, HostileFormsTest::encode)
                                .forEach(form -> {
                                    String path = pathTo(door, request);
                                    harmless(
                                            door + " with " + brief(form),
                                            insider.sends(http.call(door.method(), path, form), path)
                                                    .with("Content-Type", "application/x-www-form-urlencoded")
                                                    .with("Accept", "text/html,*/*;q=0.8")
                                                    .answer());
                                })));
    }

    @TestFactory
    Stream<DynamicTest> no_field_of_a_document_comes_back_as_markup_or_breaks_the_door() {
        Receipt request = file();
        return doors.all()
                .filter(door -> door.body().isPresent())
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    String path = pathTo(door, request);
                    HostileDocuments.of(door.body().orElseThrow(), HostileTexts.IN_JSON)
                            .forEach(document -> harmless(
                                    door + " with " + brief(document),
                                    insider.sends(http.call(door.method(), path, document), path)
                                            .with("Accept", "text/html,*/*;q=0.8")
                                            .answer()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_bytes_in_a_parameter_break_a_door() {
        Receipt request = file();
        return doors.all()
                .filter(door -> !door.parameters().isEmpty())
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> forms(
                                door.parameters(), HostileTexts.IN_FORMS, text -> text)
                        .forEach(parameters -> {
                            String path = pathTo(door, request);
                            boolean reads = door.method().equals("GET");
                            harmless(
                                    door + " with " + parameters,
                                    insider.sends(
                                                    http.call(
                                                            door.method(),
                                                            reads
                                                                    ? path.replaceFirst("\\?.*", "") + "?" + parameters
                                                                    : path,
                                                            reads ? "" : parameters),
                                                    path)
                                            .with("Content-Type", "application/x-www-form-urlencoded")
                                            .with("Accept", "text/html,*/*;q=0.8")
                                            .answer());
                        })));
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
    void a_name_that_no_database_could_look_for_is_a_wrong_name() {
        Answer refused = http.get("/api/cases?tasks=1")
                .with("Authorization", Http.basic("ad\0min", Http.PASSWORD))
                .answer();

        assertThat(refused.status()).as(refused.text()).isEqualTo(401);
    }

    @Test
    void a_number_that_no_database_could_look_for_is_a_wrong_number() {
        String path = "/api/personal-data/holds";

        Answer sent = insider.sends(http.post(path, "{\"trackingNumber\": \"a\\u0000b\", \"reason\": \"x\"}"), path)
                .answer();
        Answer asked = http.get("/api/cases?tasks=a%00b").as("grid").answer();

        assertThat(sent.status()).as(sent.text()).isEqualTo(400);
        assertThat(sent.at("type")).isEqualTo("urn:whistle:problem:unreadable");
        assertThat(asked.status()).as(asked.text()).isEqualTo(400);
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

    /** Every text in at least one field of the door, and one of them in all fields. */
    private static List<String> forms(List<String> fields, List<String> texts, UnaryOperator<String> encoding) {
        List<String> forms = new ArrayList<>();
        if (!fields.isEmpty()) {
            forms.add(form(fields, field -> encoding.apply(texts.get(1))));
        }
        for (int from = 0; from < texts.size() && !fields.isEmpty(); from += fields.size()) {
            int first = from;
            forms.add(form(fields, field -> encoding.apply(texts.get((first + fields.indexOf(field)) % texts.size()))));
        }
        return forms;
    }

    /** What is not said of whoever sends it. */
    private static List<String> ownOf(Door door) {
        return door.parameters().stream().filter(name -> !name.equals("secret")).toList();
    }

    private static String form(List<String> fields, UnaryOperator<String> valueOf) {
        return fields.stream().map(field -> field + "=" + valueOf.apply(field)).collect(Collectors.joining("&"));
    }

    private static void harmless(String deed, Answer answer) {
        SoftAssertions all = new SoftAssertions();
        all.assertThat(answer.status()).as(deed).isLessThan(500);
        all.assertThat(answer.text()).as(deed).doesNotContain(HostileTexts.EVALUATED);
        if (answer.type().contains("html")) {
            all.assertThat(answer.text()).as(deed).doesNotContain(HostileTexts.MARKUP);
        } else {
            all.assertThat(answer.type())
                    .as(deed)
                    .matches(
                            "|application/(problem\\+)?json.*|application/zip.*|image/.*|text/(plain|csv|css|javascript).*");
        }
        all.assertAll();
    }

    private static String brief(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
