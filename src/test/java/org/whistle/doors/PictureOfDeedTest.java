package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.evidence.Attachments;
import org.whistle.redress.ResidentAppeals;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.Redress;
import org.whistle.testing.WholeApplication;

/** The photo that was shown before comes once more, with an answer or an appeal: it stands there, and where it stood. */
@WholeApplication
class PictureOfDeedTest {

    private static final byte[] PICTURE = Photos.jpeg(37, 29);

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Redress redress;

    @Autowired
    private Attachments attachments;

    @Autowired
    private ResidentAppeals appeals;

    @Autowired
    private CaseFile caseFile;

    @Test
    void with_an_answer_it_is_added_so_that_whoever_asked_reads_of_it() {
        // given
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        add(request);
        String question = new CaseDoor(http, loop, request)
                .post("questions", "sanitation", "{\"text\": \"有照片吗？\"}")
                .at("id");

        // when
        Answer answered = post(
                request,
                "questions/" + question + "/answer",
                new Multipart().field("answer", "照片在此。").file("photo.jpg", "image/jpeg", PICTURE));

        // then
        assertThat(answered.status()).isEqualTo(303);
        assertThat(attachments.of(number(request))).hasSize(2);
        assertThat(added(request)).isEqualTo(2);
    }

    @Test
    void with_an_appeal_it_stands_with_the_appeal_and_stays_with_the_matter() {
        // given
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        String shown = add(request);
        redress.close(request);

        // when
        Answer appealed = post(
                request,
                "appeal",
                new Multipart()
                        .field("kind", "REDO")
                        .field("appealReason", "CAME_BACK")
                        .field("appealWords", "又堆了")
                        .model("appealPicture", "photo.jpg", PICTURE));

        // then
        assertThat(appealed.status()).isEqualTo(303);
        Long withAppeal =
                appeals.view(number(request), request.secret()).appeals().get(0).picture();
        assertThat(withAppeal).isNotNull().isNotEqualTo(Long.valueOf(shown));
        assertThat(redress.page(request))
                .contains(number(request) + "/attachments/" + shown, number(request) + "/attachments/" + withAppeal);
        assertThat(added(request)).isEqualTo(2);
    }

    private Answer post(Receipt request, String deed, Multipart form) {
        return http.post("/requests/" + number(request) + "/" + deed + "?secret=" + request.secret(), form)
                .answer();
    }

    private String add(Receipt request) {
        return http.post(
                        "/api/requests/" + number(request) + "/attachments",
                        new Multipart().file("a.jpg", "image/jpeg", PICTURE))
                .with("X-Request-Secret", request.secret())
                .answer()
                .at("id");
    }

    private long added(Receipt request) {
        return caseFile.entriesOf(number(request)).stream()
                .filter(entry ->
                        entry.kind() == CaseEventKind.ATTACHED && entry.actor().equals("resident"))
                .count();
    }

    private static String number(Receipt request) {
        return request.trackingNumber().value();
    }
}
