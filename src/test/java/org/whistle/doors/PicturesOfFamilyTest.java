package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** Requests that belong together show the pictures that belong to them all. */
@WholeApplication
class PicturesOfFamilyTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    private static Multipart picture() {
        return new Multipart().file("a.jpg", "image/jpeg", Photos.another());
    }

    private static String api(Receipt request) {
        return "/api/requests/" + number(request) + "/attachments";
    }

    private static String withSecret(String path, Receipt request) {
        return path + "?secret=" + request.secret();
    }

    private Answer add(Receipt request) {
        return http.post(withSecret(api(request), request), picture()).answer();
    }

    private String addAsStaff(Receipt request, String task, String account, String kind) {
        Answer added = http.post(
                        new CaseDoor(http, loop, request).path(task, "attachments"),
                        Multipart.picture(kind, Photos.another()))
                .as(account)
                .answer();
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.at("id");
    }

    private String page(Receipt request) {
        return http.get(withSecret("/requests/" + number(request), request))
                .answer()
                .text();
    }

    @Test
    void at_the_end_of_a_chain_the_result_of_the_one_at_the_top_is_seen() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Receipt middle = loop.file(Items.RUBBISH);
        Receipt last = loop.file(Items.RUBBISH);
        String own = add(last).at("id");
        family.merge(last, middle);
        family.merge(middle, leading);
        String result = addAsStaff(leading, "submitResult", "sanitation", "AFTER");
        loop.complete(leading, "submitResult", Map.of("spokenTo", "王女士", "measures", "已全部清运"));

        assertThat(http.get(withSecret(api(last), last)).answer().body().findValuesAsText("id"))
                .containsExactly(own, result);
        assertThat(http.get(withSecret(api(last) + "/" + result, last)).bytes().statusCode())
                .isEqualTo(200);
        assertThat(page(last)).contains("已全部清运", ">本诉求已并入 " + number(leading) + "，");
    }

    @Test
    void a_part_shows_what_the_resident_showed_of_the_whole() {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        String shown = add(whole).at("id");
        String proof = addAsStaff(whole, "screenRequest", "community", "EVIDENCE");
        String withdrawn = add(whole).at("id");
        http.post(withSecret(api(whole) + "/" + withdrawn + "/withdrawal", whole), "{}")
                .answer();
        List<Receipt> parts = family.split(whole, Items.RUBBISH, Items.NEIGHBOURS);
        Receipt part = parts.get(0);
        CaseDoor door = new CaseDoor(http, loop, part);

        assertThat(door.read("checkOnSite", "grid")
                        .answer()
                        .body()
                        .path("evidence")
                        .path("pictures")
                        .findValuesAsText("id"))
                .containsExactly(shown);
        assertThat(http.get(door.path("checkOnSite", "attachments/" + shown))
                        .as("grid")
                        .bytes()
                        .statusCode())
                .isEqualTo(200);
        assertProblem(
                http.get(door.path("checkOnSite", "attachments/" + proof))
                        .as("grid")
                        .answer(),
                404);
        assertThat(http.get(withSecret(api(part) + "/" + shown, part)).bytes().statusCode())
                .isEqualTo(200);
        assertProblem(
                http.post(withSecret(api(part) + "/" + shown + "/withdrawal", part), "{}")
                        .answer(),
                404);
        assertThat(page(part)).contains(api(part) + "/" + shown).doesNotContain("撤回这张");
    }

    @Test
    void what_is_shown_of_a_split_request_is_seen_in_its_parts() {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        List<Receipt> parts = family.split(whole, Items.RUBBISH, Items.NEIGHBOURS);

        String later = add(whole).at("id");

        assertThat(page(whole)).contains("拆分后的各部分都能看到这里的“办理前”照片");
        assertThat(parts).allSatisfy(part -> assertThat(page(part)).contains(api(part) + "/" + later));
    }

    @Test
    void a_merged_request_says_where_pictures_belong() {
        Receipt leading = loop.file(Items.RUBBISH);
        Receipt middle = loop.file(Items.RUBBISH);
        Receipt last = loop.file(Items.RUBBISH);
        String besideTask = new CaseDoor(http, loop, last).path("checkOnSite", "attachments");
        family.merge(last, middle);
        family.merge(middle, leading);

        Answer refused = add(last);

        assertProblem(refused, 409);
        assertThat(refused.at("detail")).contains("已并入 " + number(leading)).doesNotContain("已经结束");
        Answer refusedToStaff = http.post(besideTask, Multipart.picture("BEFORE", Photos.another()))
                .as("grid")
                .answer();
        assertProblem(refusedToStaff, 409);
        assertThat(refusedToStaff.at("type")).endsWith("merged-away");
    }

    @Test
    void whoever_loads_the_address_of_a_refused_picture_again_comes_back_to_the_request() {
        Receipt request = loop.file(Items.RUBBISH);
        String page = "/requests/" + number(request);
        Multipart form = new Multipart().file("a.jpg", "image/jpeg", Photos.text("<html>"));
        assertThat(page(request)).contains("action=\"" + withSecret(page + "/attachments", request) + "\"");
        assertThat(http.post(withSecret(page + "/attachments", request), form)
                        .answer()
                        .status())
                .isEqualTo(400);

        for (String address : List.of("/attachments", "/attachments/7/withdrawal")) {
            HttpResponse<byte[]> back =
                    http.get(withSecret(page + address, request)).bytes();
            assertThat(back.statusCode()).isEqualTo(303);
            assertThat(back.headers().firstValue("Location").orElseThrow()).endsWith(withSecret(page, request));
        }
    }
}
