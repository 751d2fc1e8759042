package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.rates.RateProjector;
import org.whistle.request.Receipt;
import org.whistle.testing.AppealPeople;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** Administrators keep cases going without seeing people in them. */
@WholeApplication
class AdministratorsSightTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private AppealPeople people;

    @Autowired
    private RateProjector projector;

    @Test
    void of_a_case_they_see_what_it_is_about_where_it_stands_and_when() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        String path = "/api/cases/of-task/" + loop.task(request, "reportIn").getId();
        long picture = http.post(path + "/attachments", Multipart.picture("BEFORE", Photos.jpeg(40, 30)))
                .as("sanitation")
                .answer()
                .body()
                .path("id")
                .asLong();

        Answer seen = http.get(path).as("admin").answer();

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.at("trackingNumber")).isEqualTo(request.trackingNumber().value());
        assertThat(seen.body().at("/item/code").asText()).isEqualTo(Items.RUBBISH);
        assertThat(seen.body().path("deadline").isNull()).isFalse();
        assertThat(Stream.of("description", "address", "contact", "longitude", "latitude"))
                .allSatisfy(member ->
                        assertThat(seen.body().get(member).isNull()).as(member).isTrue());
        assertThat(seen.body().at("/evidence/pictures")).isEmpty();
        assertThat(seen.body().path("history")).isEmpty();
        assertThat(http.get(path).as("supervisor").answer().at("description")).isNotBlank();
        assertProblem(http.get(path + "/attachments/" + picture).as("admin").answer(), 404);
        assertThat(http.get(path + "/attachments/" + picture)
                        .as("supervisor")
                        .bytes()
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void minutes_of_a_joint_meeting_are_not_theirs() {
        Receipt request = loop.fileUpTo(Items.NEIGHBOURS, "holdJointMeeting");
        String meeting =
                "/api/cases/of-task/" + loop.task(request, "holdJointMeeting").getId() + "/meeting";

        assertProblem(http.get(meeting).as("admin").answer(), 404);
        assertThat(http.get(meeting).as("supervisor").answer().status()).isEqualTo(200);
    }

    @Test
    void they_see_marks_without_what_was_said_and_pictures_only_of_what_is_contested() {
        Receipt request = people.unsatisfied();
        String pictures = "/api/cases/of-number/" + request.trackingNumber() + "/appeals/pictures";
        projector.project();
        Answer marks = http.get("/api/rates/marks/of-number/" + request.trackingNumber())
                .as("admin")
                .answer();

        assertThat(marks.body().path("marks")).isNotEmpty();
        assertThat(marks.body().path("entries")).isEmpty();
        assertProblem(http.get(pictures).as("admin").answer(), 403);
        AppealPeople.id(people.appeal(request));
        assertThat(http.get(pictures).as("admin").answer().status()).isEqualTo(200);
    }
}
