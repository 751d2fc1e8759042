package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.EveryTable;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Reporter;
import org.whistle.testing.WholeApplication;

/** Whoever gets hold of the whole database learns of nobody who filed, and of nobody who was looked up. */
@WholeApplication
class AtRestTest {

    private static final Reporter OUYANG = new Reporter("欧阳试封", "13788866601", "ouyang.seal@example.org");
    private static final String NOTE = "约在 13788866602 试写门牌";

    @Autowired
    private EveryTable tables;

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Test
    void after_a_whole_life_no_table_holds_name_phone_or_mail() throws SQLException {
        Receipt request = loop.carryUpTo(OUYANG.request(Items.RUBBISH), "reportIn");
        look(request, "reportIn", "sanitation");
        loop.complete(request, "reportIn", FirstOptions.of("reportIn"));
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        loop.complete(request, "verifyOnSite", FirstOptions.of("verifyOnSite"));
        look(request, "callBack", "calltaker");
        loop.complete(request, "callBack", FirstOptions.of("callBack"));
        loop.assertEnded(request, Status.CLOSED);

        assertThat(tables.names()).contains("whistle.reporter", "whistle.reveal", "public.act_ge_bytearray");
        assertThat(tables.holding(OUYANG.name(), OUYANG.phone(), OUYANG.email(), "13788866602"))
                .as("tables that hold what was filed, in plain words or as bytes")
                .isEmpty();
        assertThat(tables.holding(number(request)))
                .as("tables that are searched at all")
                .contains("whistle.reporter", "whistle.resident_request");
    }

    private void look(Receipt request, String task, String account) {
        String path = "/api/cases/of-task/" + loop.task(request, task).getId() + "/contact";
        String wish = "{\"reason\": \"OTHER\", \"note\": \"%s\"}".formatted(NOTE);

        assertThat(http.post(path, wish).as(account).answer().text()).contains(OUYANG.phone(), OUYANG.name());
    }
}
