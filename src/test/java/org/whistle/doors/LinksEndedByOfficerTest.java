package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Contact;
import org.whistle.request.LinkTokens;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** Somebody lost their telephone and rings up: the data officer ends the links that were sent to it. */
@WholeApplication
class LinksEndedByOfficerTest {

    private static final String DOOR = "/api/personal-data/ended-links";

    @Autowired
    private Http http;

    @Autowired
    private Requests requests;

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private CaseFile caseFile;

    private final String email = "l" + UUID.randomUUID() + "@example.org";

    @Test
    void links_of_all_requests_of_the_person_open_nothing_more_and_the_secrets_still_do() {
        // given
        Receipt one = file();
        Receipt other = file();
        String link = tokens.of(number(one)).orElseThrow();
        assertThat(opens(one, link)).isTrue();

        // when
        Answer ended = http.post(DOOR, "{\"email\": \"%s\", \"reason\": \"本人来电，手机丢失\"}".formatted(email))
                .as("dataofficer")
                .answer();

        // then
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.text()).contains(number(one), number(other));
        assertThat(opens(one, link)).isFalse();
        assertThat(opens(one, one.secret())).isTrue();
        assertThat(opens(one, tokens.of(number(one)).orElseThrow()))
                .as("links to come")
                .isTrue();
        assertThat(caseFile.entriesOf(number(other)))
                .filteredOn(entry -> entry.kind() == CaseEventKind.LINKS_ENDED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("dataofficer"));
        assertThat(http.get("/api/requests/" + number(other))
                        .with("X-Request-Secret", other.secret())
                        .with("Accept-Language", "zh-CN")
                        .answer()
                        .text())
                .contains("个人信息保护负责人已使此前发给您的链接全部失效")
                .doesNotContain("您让此前");
        assertThat(http.get("/api/personal-data/deeds")
                        .as("dataofficer")
                        .answer()
                        .text())
                .contains("LINKS_ENDED", "本人来电，手机丢失", number(one));
    }

    @Test
    void it_takes_a_reason_and_the_data_officer() {
        // given
        String wish = "{\"trackingNumber\": \"%s\"%s}";
        String number = number(file());

        // when and then
        assertThat(http.post(DOOR, wish.formatted(number, ""))
                        .as("dataofficer")
                        .answer()
                        .status())
                .isEqualTo(400);
        assertThat(http.post(DOOR, wish.formatted(number, ", \"reason\": \"试\""))
                        .as("admin")
                        .answer()
                        .status())
                .isEqualTo(403);
        assertThat(http.post(DOOR, "{\"phone\": \"13000000001\", \"reason\": \"本人来电\"}")
                        .as("dataofficer")
                        .answer()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_page_does_the_same() {
        // given
        Receipt request = file();
        String link = tokens.of(number(request)).orElseThrow();
        Visitor officer = http.signIn("dataofficer");
        String token = officer.formToken("/personal-data/requests");

        // when
        String page = officer.post(
                        "/personal-data/requests/ended-links",
                        Map.of("by", "trackingNumber", "value", number(request), "reason", "本人来访", "_csrf", token),
                        "Accept-Language",
                        "zh-CN")
                .body();

        // then
        assertThat(page).contains("已作废 1 件诉求以前发出的链接。", "作废链接");
        assertThat(opens(request, link)).isFalse();
    }

    private Receipt file() {
        return requests.file(new NewRequest(
                "楼道堆物。", Items.RUBBISH, null, null, null, new Contact(null, null, email), null, null, null));
    }

    private boolean opens(Receipt receipt, String secret) {
        return http.get("/api/requests/" + number(receipt))
                        .with("X-Request-Secret", secret)
                        .answer()
                        .status()
                == 200;
    }

    private static String number(Receipt receipt) {
        return receipt.trackingNumber().value();
    }
}
