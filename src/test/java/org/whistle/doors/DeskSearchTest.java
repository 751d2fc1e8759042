package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Items;
import org.whistle.testing.Reporter;
import org.whistle.testing.WholeApplication;

/** What a search among the tasks of a desk finds, and what it tells nobody. */
@WholeApplication
class DeskSearchTest {

    @Autowired
    private DeskDoor desk;

    @Autowired
    private Requests requests;

    @Test
    void a_search_finds_by_number_place_and_words_among_ones_own_and_nowhere_else() {
        Receipt request = requests.file(new NewRequest(
                "楼道里的Xylophon声响整夜不停",
                Items.RUBBISH,
                "米市新村 77 幢 50%",
                null,
                null,
                new Contact("王建国", "13812345678", null),
                Channel.PORTAL,
                null,
                null));
        String number = number(request);

        for (String words : List.of(number, "xylophon", "米市新村 77", "声响 77", "50%")) {
            assertThat(desk.numbers("grid", "UNIT", DeskDoor.search(words)))
                    .as(words)
                    .contains(number);
            assertThat(desk.numbers("sanitation", "UNIT", DeskDoor.search(words)))
                    .as(words)
                    .isEmpty();
        }
        assertThat(desk.numbers("grid", "UNIT", DeskDoor.search(number.substring(0, number.length() - 1))))
                .contains(number);
        for (String words : List.of("王建国", "13812345678", "声响 78", "_ylophon", "%ylophon")) {
            assertThat(desk.numbers("grid", "UNIT", DeskDoor.search(words)))
                    .as(words)
                    .doesNotContain(number);
        }
        assertThat(desk.page("grid", "UNIT", DeskDoor.search("xylophon")).text())
                .doesNotContain("王建国", Reporter.WANG.phone(), "138****");
    }

    @Test
    void a_search_finds_by_the_name_of_a_building_that_nobody_wrote() {
        Receipt request = requests.file(new NewRequest(
                "灯不亮", "02-03", null, null, null, null, Channel.PORTAL, null, null, "330105001052-yq-05"));

        for (String name : List.of("一清新村 5 幢", "yiqing building 5")) {
            assertThat(desk.numbers("grid", "UNIT", DeskDoor.search(name)))
                    .as(name)
                    .contains(number(request));
        }
        assertThat(desk.numbers("grid", "UNIT", DeskDoor.search("yiqing building 6")))
                .doesNotContain(number(request));
    }
}
