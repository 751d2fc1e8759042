package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.whistle.gate.SpringDoors.Door;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/** A value that comes twice, at every door that takes one: found by asking the application for its doors. */
@WholeApplication
class OneValueEachTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    private SpringDoors doors;

    @Autowired
    private Http http;

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
    Stream<DynamicTest> no_door_chooses_between_two_values() {
        return doors.all()
                .filter(door -> !single(door).isEmpty())
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> refusesTwo(door)));
    }

    private void refusesTwo(Door door) {
        SoftAssertions all = new SoftAssertions();
        for (String name : single(door)) {
            String twice = name + "=1&" + name + "=2";
            check(all, door + " asked for " + twice, name, call(door, "?" + twice, ""));
            if (!door.method().equals("GET")) {
                check(all, door + " sent " + twice, name, call(door, "", twice));
                check(all, door + " asked and sent " + name, name, call(door, "?" + name + "=1", name + "=2"));
            }
        }
        all.assertAll();
    }

    private Answer call(Door door, String query, String form) {
        String path = door.with("1") + query;
        Http.Call call = door.method().equals("GET") ? http.get(path) : http.call(door.method(), path, form);
        return insider.sends(door.method().equals("GET") ? call : call.with("Content-Type", FORM), path)
                .answer();
    }

    private static void check(SoftAssertions all, String deed, String name, Answer answer) {
        all.assertThat(answer.status()).as(deed + ": " + answer.text()).isIn(400, 403, 415);
        if (deed.contains(" /api/") && answer.status() == 400) {
            all.assertThat(answer.at("field") + answer.text()).as(deed).contains(name, "一个值");
        }
    }

    /** The values of its address and form that are no lists. */
    private static List<String> single(Door door) {
        return door.parameters().stream()
                .filter(name ->
                        Stream.of(door.handler().getMethodParameters()).noneMatch(parameter -> isList(parameter, name)))
                .toList();
    }

    private static boolean isList(MethodParameter parameter, String name) {
        Class<?> type = parameter.getParameterType();
        return type.isRecord()
                ? Stream.of(type.getRecordComponents())
                        .anyMatch(part ->
                                part.getName().equals(name) && Collection.class.isAssignableFrom(part.getType()))
                : Collection.class.isAssignableFrom(type)
                        && name.equals(parameter.getParameter().getName());
    }

    @Test
    void a_list_has_as_many_as_one_likes() {
        assertThat(http.get("/api/cases?tasks=1&tasks=2").as("grid").answer().status())
                .isEqualTo(200);
    }

    @Test
    void what_no_door_asks_for_may_come_twice() {
        assertThat(http.get("/?utm%5Bx%5D=1&utm%5Bx%5D=2").answer().status()).isEqualTo(200);
    }
}
