package org.whistle.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.whistle.servicelevel.ClockState;
import org.whistle.servicelevel.OpenPromises.Place;
import org.whistle.supervision.LevelPage.Named;
import org.whistle.supervision.Risks.Risk;

/** Promises as a table: all of them, or a line that says that there are more. */
class LevelTablesTest {

    private static final Instant DEADLINE = Instant.parse("2026-03-10T01:00:00Z");

    private final LevelTables tables = new LevelTables(words(), ZoneId.of("Asia/Shanghai"));

    @Test
    void all_promises_are_in_it_however_many_pages_they_are() {
        List<String> lines = lines(2_500, 50_000, Locale.CHINESE);

        assertThat(lines).hasSize(2_501);
        assertThat(lines.get(0)).startsWith("受理编号,状态,截止（中国时间）,事项,编码");
        assertThat(lines.get(2_500))
                .isEqualTo("N2500,已逾期,2026-03-10 09:00,垃圾,01-01,米市社区,环卫 住建,部门响应,0,2026-03-10 09:00");
    }

    @Test
    void what_is_cut_says_so_in_the_last_line() {
        assertThat(lines(2_500, 2_000, Locale.CHINESE))
                .hasSize(2_002)
                .last()
                .asString()
                .contains("还有更多", "2,000");
        assertThat(lines(2_500, 2_000, Locale.ENGLISH)).last().asString().contains("There are more");
        assertThat(lines(2_000, 2_000, Locale.CHINESE)).hasSize(2_001);
    }

    private List<String> lines(long all, int most, Locale locale) {
        byte[] file = tables.promises(place -> page(place, all), most, locale);
        return new String(file, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .toList();
    }

    private static List<Risk> page(Place after, long all) {
        return LongStream.rangeClosed(after.id() + 1, Math.min(all, after.id() + LevelTables.AT_ONCE))
                .mapToObj(id -> new Risk(
                        id,
                        "N" + id,
                        ClockState.OVERDUE,
                        new Named("01-01", "垃圾"),
                        new Named("330105001052", "米市社区"),
                        List.of(new Named("sanitation", "环卫"), new Named("housing", "住建")),
                        "RESPONSE",
                        0,
                        DEADLINE,
                        DEADLINE))
                .toList();
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames("messages", "history");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
