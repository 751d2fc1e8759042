package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.Reporter;
import org.whistle.testing.SecurityLog;
import org.whistle.testing.WholeApplication;

/** What copies of somebody's data hold, how many there are, and who is on record for them. */
@WholeApplication
class PersonalCopiesTest {

    private static final String OFFICER = "dataofficer";
    private static final String LOOKS = "/api/personal-data/reveals";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Test
    void residents_get_their_own_pictures_and_none_that_staff_took_for_themselves() throws IOException {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "reportIn");
        String own = http.post(
                        "/api/requests/" + number(request) + "/attachments",
                        new Multipart().file("家.jpg", "image/jpeg", Photos.jpeg(40, 30)))
                .with("X-Request-Secret", request.secret())
                .answer()
                .at("id");
        String staffs = http.post(
                        "/api/cases/of-task/" + loop.task(request, "reportIn").getId() + "/attachments",
                        Multipart.picture("BEFORE", Photos.jpeg(40, 30)))
                .as("sanitation")
                .answer()
                .at("id");

        assertThat(namesIn(own(request))).contains(entry(request, own)).doesNotContain(entry(request, staffs));
        assertThat(namesIn(export(request))).contains(entry(request, own), entry(request, staffs));
    }

    @Test
    void of_one_request_a_few_copies_an_hour_are_made() {
        Receipt request = loop.file(Items.RUBBISH);

        List<Integer> answers = IntStream.range(0, 7)
                .map(time -> own(request).statusCode())
                .boxed()
                .toList();

        assertThat(answers).containsExactly(200, 200, 200, 200, 200, 409, 409);
        assertThat(own(loop.file(Items.RUBBISH)).statusCode())
                .as("another request")
                .isEqualTo(200);
    }

    @Test
    void the_page_gives_a_copy_and_no_address_does_so_no_browser_remembers_it() throws IOException {
        Receipt request = loop.file(Items.RUBBISH);
        String page = "/requests/" + number(request);
        assertThat(http.get(page + "?secret=" + request.secret()).answer().text())
                .contains("action=\"" + page + "/personal-data\"")
                .doesNotContain("/personal-data?");

        HttpResponse<byte[]> copy = form(page, request.secret()).bytes();

        assertThat(namesIn(copy)).contains("data.json");
        assertThat(copy.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(copy.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + number(request) + ".zip\"");
        assertThat(http.get("/api" + page + "/personal-data?secret=" + request.secret())
                        .answer()
                        .status())
                .isEqualTo(405);
        assertThat(form(page, "wrong").bytes().statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_says_so_when_there_were_copies_enough() {
        Receipt request = loop.file(Items.RUBBISH);
        IntStream.range(0, 5).forEach(time -> own(request));

        Answer page = form("/requests/" + number(request), request.secret())
                .with("Accept-Language", "en")
                .answer();

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("<html", "hour");
    }

    @Test
    void a_contact_given_out_with_a_copy_stands_among_the_looks() {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "screenRequest");

        assertThat(export(request).statusCode()).isEqualTo(200);

        assertThat(http.get(LOOKS).as(OFFICER).answer().body().path("reveals"))
                .filteredOn(look -> look.path("trackingNumber").asText().equals(number(request)))
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.path("account").asText()).isEqualTo(OFFICER);
                    assertThat(look.path("note").asText()).isEqualTo("书面申请");
                });
    }

    @Test
    void whoever_looks_for_a_person_says_why_and_is_on_record() {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "screenRequest");
        String phone = "\"phone\": \"" + Reporter.WANG.phone() + "\"";

        assertProblem(search("{" + phone + "}"), 400);
        try (SecurityLog log = SecurityLog.listen()) {
            assertThat(search("{" + phone + ", \"reason\": \"核对身份\"}").status()).isEqualTo(200);
            assertProblem(search("{\"phone\": \"0571-0000 0000\", \"reason\": \"试一试\"}"), 404);

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("PERSONAL_DATA_SEARCHED"))
                    .hasSize(2)
                    .allMatch(line -> line.contains(OFFICER) && !line.contains(Reporter.WANG.phone()));
        }
        assertThat(deeds("")).contains("SEARCHED", "核对身份", number(request));
        assertThat(deeds("?page=1&size=1")).doesNotContain("核对身份");
        assertProblem(http.get("/api/personal-data/deeds?size=0").as(OFFICER).answer(), 400);
    }

    @Test
    void the_page_asks_why_and_leads_on_to_older_deeds() {
        var officer = http.signIn(OFFICER);
        String token = officer.formToken("/personal-data/requests");

        assertThat(officer.post(
                                "/personal-data/requests/search",
                                Map.of("by", "phone", "value", "0571-0000 0000", "_csrf", token))
                        .statusCode())
                .isEqualTo(400);
        assertThat(officer.get("/personal-data/requests?page=1").body()).contains("rel=\"prev\"");
        assertThat(officer.get("/personal-data/requests?page=x").statusCode()).isEqualTo(400);
    }

    private Http.Call form(String page, String secret) {
        return http.post(page + "/personal-data", "secret=" + secret)
                .with("Content-Type", "application/x-www-form-urlencoded");
    }

    private Answer search(String wish) {
        return http.post("/api/personal-data/erase", wish).as(OFFICER).answer();
    }

    private String deeds(String page) {
        return http.get("/api/personal-data/deeds" + page).as(OFFICER).answer().text();
    }

    private HttpResponse<byte[]> own(Receipt request) {
        return http.post("/api/requests/" + number(request) + "/personal-data", "")
                .with("X-Request-Secret", request.secret())
                .bytes();
    }

    private HttpResponse<byte[]> export(Receipt request) {
        return http.post(
                        "/api/personal-data/export",
                        "{\"trackingNumber\": \"%s\", \"reason\": \"书面申请\"}".formatted(number(request)))
                .as(OFFICER)
                .bytes();
    }

    private static String entry(Receipt request, String picture) {
        return number(request) + "/" + picture + ".jpg";
    }

    private static List<String> namesIn(HttpResponse<byte[]> copy) throws IOException {
        assertThat(copy.statusCode()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(copy.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
