package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** Residents and those who work on a case each have room for their own pictures. */
@WholeApplication
class PictureAllowanceTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    private Receipt request;

    @BeforeEach
    void a_request_is_filed() {
        request = loop.file(Items.RUBBISH);
    }

    private String api(String below) {
        return "/api/requests/" + request.trackingNumber() + "/attachments" + below + "?secret=" + request.secret();
    }

    private Answer add() {
        return http.post(api(""), new Multipart().file("a.jpg", "image/jpeg", Photos.another()))
                .answer();
    }

    private Answer addAsStaff() {
        return http.post(
                        new CaseDoor(http, loop, request).path("checkOnSite", "attachments"),
                        Multipart.picture("BEFORE", Photos.another()))
                .as("grid")
                .answer();
    }

    private void withdraw(Answer added) {
        assertThat(http.post(api("/" + added.at("id") + "/withdrawal"), "{}")
                        .answer()
                        .status())
                .isEqualTo(204);
    }

    @Test
    void adding_and_taking_back_comes_to_an_end_and_blocks_nobody_else() {
        IntStream.range(0, 20).forEach(one -> {
            Answer added = add();
            assertThat(added.status()).as(added.text()).isEqualTo(201);
            withdraw(added);
        });

        Answer refused = add();

        assertProblem(refused, 409);
        assertThat(refused.at("detail")).contains("已上传过 20 张", "撤回的也计入");
        assertThat(addAsStaff().status()).isEqualTo(201);
    }

    @Test
    void residents_keep_ten_at_a_time_and_leave_room_for_the_staff() {
        IntStream.range(0, 10).forEach(one -> assertThat(add().status()).isEqualTo(201));

        Answer refused = add();

        assertProblem(refused, 409);
        assertThat(refused.at("detail")).contains("最多同时保留 10 张");
        IntStream.range(0, 10).forEach(one -> assertThat(addAsStaff().status()).isEqualTo(201));
        Answer staffRefused = addAsStaff();
        assertProblem(staffRefused, 409);
        assertThat(staffRefused.at("detail")).contains("这一步最多上传 10 张");
    }
}
