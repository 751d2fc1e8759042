package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.WholeApplication;

/**
 * What staff write about others is as hostile as what residents do, once an account is stolen: reasons and names
 * of accounts, on every page, list and table where somebody else reads them.
 */
@WholeApplication
class HostileStaffTextsTest {

    static final List<String> TEXTS = Stream.concat(
                    HostileTexts.ALL.stream().filter(text -> text.length() <= 60),
                    Stream.of(
                            "=HYPERLINK(\"http://localhost/\",\"x\")",
                            "@SUM(1+1)*cmd|' /C calc'!A0",
                            "+1+1",
                            "-1+1",
                            "＝1＋1",
                            "\u202eturned around",
                            "\u200b=1+1"))
            .toList();

    /** All that fit into a field of 1,000 letters at once; where a cell is made of each, they go one by one. */
    private static final String TOGETHER = String.join("\n", TEXTS);

    @Autowired
    private Requests requests;

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
    void reasons_of_looks_and_holds_are_shown_and_never_run() {
        String number = file().trackingNumber().value();
        pages.sent("/api/personal-data/contacts/" + number, Map.of("reason", "OTHER", "note", TOGETHER));
        pages.sent("/api/personal-data/holds", Map.of("trackingNumber", number, "reason", TOGETHER));
        pages.sent("/api/personal-data/export", Map.of("trackingNumber", number, "reason", TOGETHER));

        pages.shownAsTyped("/personal-data", TEXTS);
        pages.shownAsTyped("/personal-data/retention", TEXTS);
        pages.shownAsTyped("/personal-data/requests", TEXTS);
        pages.shownAsTyped("/api/personal-data/reveals", TEXTS);
        pages.shownAsTyped("/api/personal-data/holds", TEXTS);
        pages.shownAsTyped("/api/personal-data/deeds", TEXTS);
    }

    @Test
    void no_cell_of_a_table_begins_a_formula() throws IOException {
        String number = file().trackingNumber().value();
        TEXTS.forEach(
                text -> pages.sent("/api/personal-data/contacts/" + number, Map.of("reason", "OTHER", "note", text)));

        String table = pages.table("/api/personal-data/reveals");

        List<CSVRecord> lines =
                CSVFormat.RFC4180.parse(new StringReader(table.substring(1))).getRecords();
        assertThat(lines).extracting(line -> line.get(5)).contains("'=HYPERLINK(\"http://localhost/\",\"x\")", "'+1+1");
        SoftAssertions all = new SoftAssertions();
        lines.forEach(line ->
                line.forEach(cell -> all.assertThat(cell).doesNotMatch("(?s)[\\p{Z}\\p{Cc}\\p{Cf}]*[=+@＝＋－＠-].*")));
        all.assertAll();
    }

    @Test
    void names_of_accounts_are_shown_and_never_run() {
        List<String> made = new ArrayList<>();
        for (int text = 0; text < TEXTS.size(); text++) {
            String account = "hostile-" + text;
            Answer answer = pages.sent(
                    "/api/accounts",
                    Map.of(
                            "account", account,
                            "family", TEXTS.get(text),
                            "given", TEXTS.get(TEXTS.size() - 1 - text),
                            "role", "SUPERVISOR",
                            "units", List.of()));
            if (answer.status() < 300) {
                made.add(account);
            }
        }

        assertThat(made).as("accounts with a name that is markup").isNotEmpty();
        made.forEach(account -> pages.shownHarmlessly("/accounts/" + account));
        pages.shownHarmlessly("/accounts");
        pages.shownHarmlessly("/api/accounts");
        made.forEach(account -> pages.removed("/api/accounts/" + account));
    }

    private Receipt file() {
        return requests.file(new NewRequest(
                "垃圾",
                Items.RUBBISH,
                HostileTexts.ALL.get(1),
                null,
                null,
                new Contact(HostileTexts.ALL.get(0), "13812345678", null),
                Channel.PORTAL,
                null,
                null));
    }
}
