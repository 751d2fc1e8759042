package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What is stored once and shown to others for years: names of tokens and units, and why somebody's data were erased. */
@WholeApplication
class HostileNamesTest {

    private static final List<String> TEXTS = HostileStaffTextsTest.TEXTS;
    private static final String TOGETHER = String.join("\n", TEXTS);
    private static final String UNIT = "hostile";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Requests requests;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Insider insider;

    @Autowired
    private PagesOfStaff pages;

    @BeforeEach
    void somebody_is_everywhere_at_home() {
        insider.moveIn();
    }

    @AfterEach
    void they_are_gone() {
        insider.moveOut();
    }

    @Test
    void names_of_tokens_are_shown_to_their_owner_and_to_the_administrator() {
        List<String> named = new ArrayList<>();
        for (String text : TEXTS) {
            Answer made = pages.submitted("/account/tokens", "days=1&name=" + encode(text));
            PagesOfStaff.harmless("the page with the token " + text, made);
            if (made.text().contains("whistle_")) {
                named.add(text);
            }
        }

        assertThat(named).contains(HostileTexts.ALL.get(0), HostileTexts.ALL.get(1), HostileTexts.ALL.get(2));
        for (String page : List.of("/account", "/accounts/insider", "/api/accounts/insider/tokens")) {
            pages.shownAsTyped(page, named);
        }
        pages.shownHarmlessly("/api/accounts/insider/tokens")
                .body()
                .forEach(token -> pages.removed(
                        "/api/accounts/insider/tokens/" + token.path("id").asText()));
    }

    @Test
    void names_of_units_are_shown_wherever_one_is_chosen_or_named() {
        List<Unit> units = TEXTS.stream()
                .map(text -> new Unit(UNIT + TEXTS.indexOf(text), Unit.Kind.DEPARTMENT, text, text, null))
                .toList();
        organisation.register(units, List.of());
        try {
            Answer made = pages.sent(
                    "/api/accounts",
                    Map.of(
                            "account", "of-a-hostile-unit",
                            "family", "王",
                            "given", "一",
                            "role", "DEPARTMENT_HANDLER",
                            "units", units.stream().map(Unit::code).toList()));
            assertThat(made.status()).as(made.text()).isEqualTo(201);

            pages.shownAsTyped("/accounts", TEXTS);
            pages.shownAsTyped("/accounts/of-a-hostile-unit", TEXTS);
            for (String page : List.of("/account", "/", "/api/accounts?unit=" + UNIT + 0, "/api/rates?by=UNIT")) {
                pages.shownHarmlessly(page);
            }
        } finally {
            pages.removed("/api/accounts/of-a-hostile-unit");
            database.sql("delete from whistle.unit where code like ?")
                    .param(UNIT + "%")
                    .update();
            organisation.register(List.of(), List.of());
        }
    }

    @Test
    void why_data_were_looked_for_and_erased_is_shown_to_the_officers() {
        Contact contact = new Contact("王", "13812345678", null);
        NewRequest wanted = new NewRequest("垃圾", Items.RUBBISH, null, null, null, contact, Channel.PORTAL, null, null);
        String number = requests.file(wanted).trackingNumber().value();

        String confirmation = erase(Map.of("trackingNumber", number, "what", List.of("CONTACT"), "reason", TOGETHER))
                .at("confirmation");
        Answer erased = erase(Map.of(
                "trackingNumber",
                number,
                "what",
                List.of("CONTACT"),
                "reason",
                "第二" + TOGETHER,
                "confirmation",
                confirmation));
        Answer searched = pages.submitted(
                "/personal-data/requests/search",
                "by=trackingNumber&value=" + number + "&reason=" + encode(String.join(" ", TEXTS)));

        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        PagesOfStaff.harmless("the page that shows what would go", searched);
        for (String page : List.of("/personal-data/requests", "/api/personal-data/deeds")) {
            pages.shownAsTyped(page, TEXTS);
            pages.shownAsTyped(page, List.of("第二" + TEXTS.get(0)));
        }
    }

    @Test
    void why_a_wish_for_erasure_was_declined_is_shown_to_officers_and_to_the_resident() {
        Receipt request = loop.file(Items.RUBBISH);
        String number = request.trackingNumber().value();
        http.post("/api/requests/" + number + "/erasure-request", "{}")
                .with("X-Request-Secret", request.secret())
                .answer();
        String wish = database.sql("select id from whistle.erasure_request where tracking_number = ?")
                .param(number)
                .query(String.class)
                .single();

        Answer declined =
                pages.sent("/api/personal-data/erasure-requests/" + wish + "/refusal", Map.of("answer", TOGETHER));

        assertThat(declined.status()).as(declined.text()).isEqualTo(204);
        pages.shownAsTyped("/api/personal-data/erasure-requests", TEXTS);
        pages.shownHarmlessly("/personal-data/requests");
        pages.shownAsTyped("/requests/" + number + "?secret=" + request.secret(), TEXTS);
    }

    private Answer erase(Map<String, ?> wanted) {
        return pages.sent("/api/personal-data/erase", wanted);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
