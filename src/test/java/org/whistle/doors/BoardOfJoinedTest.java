package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.Joins;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.request.Status;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What the public board tells of requests that go with another one, and when. */
@WholeApplication
class BoardOfJoinedTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Joins joins;

    @Autowired
    private Requests requests;

    @Test
    void who_joins_on_filing_is_not_public_by_that_nor_by_the_end_of_the_other_one() {
        Receipt leading = requests.file(at("03-06"));
        Joins.Joined joined = joins.fileInto(at("03-06"), number(leading));
        Receipt own = joined.receipt();
        assertThat(joined.joined()).isTrue();
        assertProblem(one(own), 404);
        assertThat(http.get("/board/" + number(own)).answer().status()).isEqualTo(404);

        loop.stepUpTo(leading, "callBack");
        assertThat(one(leading).at("voices")).isEqualTo("2");
        assertProblem(one(own), 404);

        loop.complete(leading, "callBack", FirstOptions.of("callBack"));
        assertThat(requests.view(number(own), own.secret()).status()).isEqualTo(Status.CLOSED);
        assertThat(one(leading).at("status")).isEqualTo("CLOSED");
        assertProblem(one(own), 404);
    }

    @Test
    void a_screened_one_leads_to_the_other_only_where_that_is_public() {
        Receipt merged = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt leading = loop.file(Items.RUBBISH);
        family.merge(merged, leading);

        assertThat(one(merged).status()).isEqualTo(200);
        assertThat(one(merged).body().path("mergedInto").isNull()).isTrue();
        assertThat(http.get("/board/" + number(merged)).answer().text()).doesNotContain(number(leading));

        loop.stepUpTo(leading, "dispatchWhistle");
        assertThat(one(merged).at("mergedInto")).isEqualTo(number(leading));
    }

    @Test
    void what_was_done_is_held_back_where_it_names_somebody_who_joined_since() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Map<String, Object> result = new HashMap<>(FirstOptions.of("submitResult"));
        result.put("measures", "已同欧阳晓梅清运");
        loop.complete(leading, "submitResult", result);
        Receipt other = requests.file(new NewRequest(
                "门口的垃圾", Items.RUBBISH, null, null, null, new Contact("欧阳晓梅", null, null), Channel.PORTAL, null, null));
        family.merge(other, leading);
        loop.stepUpTo(leading, "callBack");
        loop.complete(leading, "callBack", FirstOptions.of("callBack"));

        String page = http.get("/board/" + number(leading)).answer().text();

        assertThat(page).contains("涉及个人").doesNotContain("欧阳晓梅");
    }

    @Test
    void times_are_told_to_the_minute() {
        loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt receipt = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");

        Answer shown = one(receipt);

        assertThat(Instant.parse(shown.at("filedAt")).getEpochSecond() % 60).isZero();
        assertThat(Instant.parse(shown.at("filedAt")).getNano()).isZero();
        assertThat(Instant.parse(shown.at("deadline")).getEpochSecond() % 60).isZero();
        assertThat(http.get("/api/board?size=1").answer().at("next")).matches("\\d+-\\d{8}-\\d+");
    }

    private Answer one(Receipt receipt) {
        return http.get("/api/board/" + number(receipt)).answer();
    }

    private static NewRequest at(String item) {
        return new NewRequest("夜里很吵", item, null, 120.157507, 30.286513, null, Channel.PORTAL, null, null);
    }
}
