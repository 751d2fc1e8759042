package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.HandWrittenCases.NINE_O_CLOCK;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.HandWrittenCases;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.LevelPages;
import org.whistle.testing.Loop;
import org.whistle.testing.OtherDistrict;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** {@code /api/supervision/levels/table}: the parts of the page for spreadsheets. */
@WholeApplication
class LevelTableDoorTest {

    private static final String PATH = LevelPages.PATH;

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private HandWrittenCases cases;

    @Autowired
    private LevelPages pages;

    @Autowired
    private OtherDistrict district;

    @BeforeEach
    void a_district_of_its_own() {
        district.moveIn();
    }

    @AfterEach
    void as_it_was() {
        TurnableClock.INSTANCE.reset();
        district.moveOut();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "units | 从,到,单位,编码,按时完成,逾期后停止,进行中,即将到期,已逾期,已暂停 | ,housing,1,0,0,0,0,0",
                "items | 从,到,事项,编码,按时完成,逾期后停止,进行中,即将到期,已逾期,已暂停 | ,01-02,1,0,0,0,0,0",
                "steps | 从,到,步骤,次数,中位数（分钟）,九成不超过（分钟） | 2026-03-01,2026-03-31,派遣,1,1",
                "returns | 从,到,退件次数,件数 | 2026-03-01,2026-03-31,2,1",
                "rungs | 从,到,台阶,次数 | 2026-03-01,2026-03-31,即将到期,0",
                "rates | 从,到,单位,编码,指标,剔除前得分 | ,housing,响应率,1,1,100"
            })
    void each_part_comes_as_a_table_in_words_for_spreadsheets(String part, String head, String row) {
        cases.stopped(NINE_O_CLOCK, cases.written(0), 2, 1);
        pages.ask("");

        Answer answer = table(part, "zh-CN");

        assertThat(answer.type()).startsWith("text/csv");
        assertThat(answer.text().lines().findFirst().orElseThrow()).contains(head);
        assertThat(answer.text().lines()).anyMatch(line -> line.contains(row));
        assertThat(table(part, "en").text()).startsWith("\uFEFFFrom,To,");
    }

    @Test
    void cells_come_as_a_table_with_what_is_open_in_them() {
        district.take(loop.file(Items.RUBBISH));
        TurnableClock.INSTANCE.turn(Duration.ofDays(30));
        JsonNode cell = pages.ask("").at("/cells/0");
        assertThat(cell.path("overdue").asInt()).isPositive();

        List<String> lines = table("cells", "zh-CN").text().lines().toList();

        assertThat(lines.get(0)).contains("从,到,纬度,经度,时段内逾期后停止,在办,即将到期,已逾期");
        assertThat(lines.get(1))
                .endsWith(",%s,%s,%s,%s,%s,%s"
                        .formatted(
                                cell.path("latitude").asText(),
                                cell.path("longitude").asText(),
                                cell.path("missed").asText(),
                                cell.path("open").asText(),
                                cell.path("atRisk").asText(),
                                cell.path("overdue").asText()));
        assertThat(table("cells", "en").text()).startsWith("\uFEFFFrom,To,");
    }

    @Test
    void promises_come_as_a_table_with_the_time_of_the_place() {
        Receipt request = loop.file(Items.RUBBISH);
        district.take(request);
        TurnableClock.INSTANCE.turn(Duration.ofDays(30));
        String deadline =
                risk(OtherDistrict.SUPERVISOR).at("/promises/0/deadline").asText();

        List<String> lines = table("risk", "zh-CN").text().lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("受理编号,状态,截止（中国时间）");
        assertThat(lines.get(1))
                .startsWith(request.trackingNumber().value() + ",已逾期,"
                        + Instant.parse(deadline)
                                .atZone(ZoneId.of("Asia/Shanghai"))
                                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")))
                .contains("邻区社区");
    }

    private Answer table(String part, String language) {
        Answer answer = http.get(PATH + "/table?part=" + part)
                .as(OtherDistrict.SUPERVISOR)
                .with("Accept", "text/csv")
                .with("Accept-Language", language)
                .answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private JsonNode risk(String account) {
        return http.get(PATH + "/risk").as(account).answer().body();
    }
}
