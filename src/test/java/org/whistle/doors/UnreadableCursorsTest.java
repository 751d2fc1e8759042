package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

/** Places in lists, and days, that nobody was given or that no calendar knows are refused, and are no fault of ours. */
@WholeApplication
class UnreadableCursorsTest {

    @Autowired
    private DeskDoor desk;

    @Autowired
    private Http http;

    @Test
    void what_cannot_be_read_is_refused() {
        assertThat(desk.page("grid", "NOTHING", "").status()).isEqualTo(400);
        for (String after : List.of(
                "&after=x",
                "&after=x~y",
                "&after=2020-13-01T00:00:00Z~1",
                "&after=%00~1",
                "&after=%2B1000000000-12-31T23:59:59Z~x")) {
            assertThat(desk.page("grid", "UNIT", after).status()).as(after).isEqualTo(400);
        }
        for (String path : List.of(
                "history?after=-99999-01-01T00:00:00Z_1",
                "history?from=%2B500000-01-01",
                "levels/risk?after=%2B999999999-01-01T00:00:00Z_1")) {
            assertThat(http.get("/api/supervision/" + path)
                            .as("supervisor")
                            .answer()
                            .status())
                    .as(path)
                    .isEqualTo(400);
        }
        assertThat(desk.page("grid", "UNIT", DeskDoor.search("长".repeat(101))).status())
                .isEqualTo(400);
    }
}
