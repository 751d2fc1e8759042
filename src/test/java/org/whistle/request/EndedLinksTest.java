package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Redress;
import org.whistle.testing.Reporter;
import org.whistle.testing.WholeApplication;

/** Whoever filed a request takes back the links that were sent to them. */
@WholeApplication
class EndedLinksTest {

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private Redress redress;

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Test
    void links_sent_before_open_nothing_and_the_secret_and_later_links_do() {
        // given
        Receipt request = filed();
        String number = request.trackingNumber().value();
        String sent = tokens.of(number).orElseThrow();
        assertThat(open(number, sent).status()).isEqualTo(200);
        assertThat(redress.page(request)).contains("让此前的链接失效");

        // when
        Answer ended = endLinks(number, request.secret());

        // then
        assertThat(ended.status()).isEqualTo(204);
        assertThat(open(number, sent).status()).isEqualTo(404);
        assertThat(http.get("/requests/" + number + "?secret=" + sent).answer().status())
                .isEqualTo(404);
        assertThat(open(number, request.secret()).status()).isEqualTo(200);
        assertThat(open(number, tokens.of(number).orElseThrow()).status()).isEqualTo(200);
        assertThat(caseFile.entriesOf(number))
                .extracting(CaseEntry::kind)
                .filteredOn(CaseEventKind.LINKS_ENDED::equals)
                .hasSize(1);
        assertThat(endLinks(number, sent).status())
                .as("an ended link ends nothing")
                .isEqualTo(404);
    }

    @Test
    void on_the_page_who_came_by_a_link_is_told_how_to_come_back() {
        Receipt request = filed();
        String number = request.trackingNumber().value();
        String sent = tokens.of(number).orElseThrow();

        Answer byLink = unlink(number, sent);
        assertThat(byLink.status()).isEqualTo(200);
        assertThat(byLink.text()).contains("链接都已失效", "id=\"find\"").doesNotContain(sent);

        assertThat(open(number, sent).status()).isEqualTo(404);
        assertThat(unlink(number, request.secret()).status()).isIn(200, 303);
        assertThat(open(number, request.secret()).status()).isEqualTo(200);
    }

    @Test
    void the_links_of_a_redo_end_as_well() {
        Receipt closed = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "callBack");
        redress.close(closed);
        redress.appeal(closed, "REDO", "NOT_SOLVED");
        String again = redress.redone(closed).trackingNumber().value();
        String ofNew = tokens.of(again).orElseThrow();

        endLinks(closed.trackingNumber().value(), closed.secret());

        assertThat(open(again, ofNew).status()).isEqualTo(404);
    }

    private Receipt filed() {
        return loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "screenRequest");
    }

    private Answer open(String number, String secret) {
        return http.get("/api/requests/" + number)
                .with("X-Request-Secret", secret)
                .answer();
    }

    private Answer endLinks(String number, String secret) {
        return http.post("/api/requests/" + number + "/mail/ended-links", "")
                .with("X-Request-Secret", secret)
                .answer();
    }

    private Answer unlink(String number, String secret) {
        return http.post(
                        "/requests/" + number + "/mail-wish",
                        new Multipart().field("secret", secret).field("wish", "unlink"))
                .answer();
    }
}
