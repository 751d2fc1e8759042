package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.OtherDistrict;
import org.whistle.testing.WholeApplication;

/** Other requests of the place of a case: each reader learns of those that are theirs to know. */
@WholeApplication
class CaseNeighboursTest {

    private static final String WORDS = "三楼老李家门口堆着纸箱，过不去。";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Requests requests;

    @Autowired
    private OtherDistrict nextDistrict;

    @Autowired
    private JdbcClient database;

    @Test
    void earlier_requests_of_the_place_are_told_to_those_whose_they_are_and_without_words() {
        double[] here = {120.15861, 30.28733};
        Receipt early = requests.file(at(here, Items.RUBBISH, false));
        Receipt request = loop.carryUpTo(at(here, Items.RUBBISH, false), "reportIn");
        Receipt screened = loop.carryUpTo(at(here, Items.RUBBISH, false), "screenRequest");

        JsonNode community = read(screened, "screenRequest", "community", "zh-CN");
        assertThat(similar(community)).contains(number(request), number(early));
        assertThat(community.path("neighbours").toString())
                .contains("暴露垃圾")
                .doesNotContain(WORDS, "纸箱", "王建国", "13812345678");
        assertThat(community.path("map").path("longitude").asDouble()).isEqualTo(here[0]);
        assertThat(similar(read(request, "reportIn", "supervisor", "zh-CN"))).contains(number(early));
        // the department was never called to it, and learns nothing of it
        assertThat(read(request, "reportIn", "sanitation", "zh-CN")
                        .path("neighbours")
                        .toString())
                .doesNotContain(number(early));
    }

    @Test
    void what_was_filed_in_confidence_is_told_to_those_only_who_work_on_it() {
        double[] here = {120.15961, 30.28933};
        Receipt quiet = loop.carryUpTo(at(here, Items.RUBBISH, true), "reportIn");
        Receipt request = loop.carryUpTo(at(here, Items.RUBBISH, false), "reportIn");
        Receipt screened = loop.carryUpTo(at(here, Items.RUBBISH, false), "screenRequest");

        assertThat(earlier(read(request, "reportIn", "sanitation", "zh-CN"))).contains(number(quiet));
        for (String reader : List.of("community", "supervisor")) {
            assertThat(read(screened, "screenRequest", reader, "zh-CN")
                            .path("neighbours")
                            .toString())
                    .contains(number(request))
                    .doesNotContain(number(quiet));
        }
    }

    @Test
    void supervisors_learn_of_the_cases_of_their_own_district_and_no_other() {
        double[] here = {120.16061, 30.28633};
        Receipt beyond = requests.file(at(here, Items.NEIGHBOURS, false));
        Receipt own = requests.file(at(here, Items.NEIGHBOURS, false));
        Receipt request = loop.carryUpTo(at(here, Items.RUBBISH, false), "reportIn");
        nextDistrict.during(() -> {
            database.sql("update whistle.resident_request set community = ? where tracking_number = ?")
                    .params(OtherDistrict.COMMUNITY, number(beyond))
                    .update();
            assertThat(earlier(read(request, "reportIn", "supervisor", "zh-CN")))
                    .contains(number(own))
                    .doesNotContain(number(beyond));
        });
    }

    @Test
    void a_department_is_told_of_what_it_was_called_to_at_the_same_place() {
        double[] here = {120.15762, 30.28834};
        Receipt first = loop.carryUpTo(at(here, Items.RUBBISH, false), "reportIn");
        Receipt second = loop.carryUpTo(at(here, Items.RUBBISH, false), "reportIn");

        JsonNode tab = read(second, "reportIn", "sanitation", "zh-CN");

        assertThat(similar(tab)).contains(number(first));
        assertThat(earlier(tab)).isEmpty();
    }

    static NewRequest at(double[] point, String item, boolean confidential) {
        Contact contact = new Contact("王建国", "13812345678", null, confidential);
        return new NewRequest(WORDS, item, null, point[0], point[1], contact, Channel.PORTAL, null, null);
    }

    private JsonNode read(Receipt request, String task, String account, String language) {
        return http.get("/api/cases/of-task/" + loop.task(request, task).getId())
                .as(account)
                .with("Accept-Language", language)
                .answer()
                .body();
    }

    private static List<String> earlier(JsonNode tab) {
        return tab.path("neighbours").path("earlier").findValuesAsText("trackingNumber");
    }

    private static List<String> similar(JsonNode tab) {
        return tab.path("neighbours").path("similar").findValuesAsText("trackingNumber");
    }
}
