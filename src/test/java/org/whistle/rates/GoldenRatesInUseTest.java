package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.request.CaseEntry;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

/**
 * The golden data set as it goes through the application: into the case files in the order of time, counted behind them,
 * asked for at the door. It all happens in a year in which no other test counts.
 */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenRatesInUseTest {

    private static final int YEAR = 2021;
    private static final int ENTRIES_BETWEEN_COUNTS = 60;

    /** Keeps every digit that is answered. */
    private final ObjectMapper exact = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Autowired
    private Http http;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private RateProjector projector;

    @Autowired
    private RateRebuild rebuild;

    private record Written(String trackingNumber, CaseEntry entry) {}

    @BeforeAll
    void let_it_all_happen() throws JsonProcessingException {
        List<Written> entries = new ArrayList<>();
        GoldenCase.allIn(YEAR).forEach(history -> history.entries()
                .forEach(entry -> entries.add(new Written(history.trackingNumber(), entry))));
        entries.sort(Comparator.comparing(written -> written.entry().at()));
        for (int written = 0; written < entries.size(); written++) {
            write(entries.get(written));
            if (written % ENTRIES_BETWEEN_COUNTS == 0) {
                projector.project();
            }
        }
        projector.project();
    }

    /** As the case file writes it, but at another time. */
    private void write(Written written) throws JsonProcessingException {
        CaseEntry entry = written.entry();
        database.update(
                "insert into whistle.case_event (case_key, at, source, kind, actor, stage, detail)"
                        + " values (?, ?, 'DOMAIN', ?, ?, ?, ?::json)",
                written.trackingNumber(),
                Timestamp.from(entry.at()),
                entry.kind().name(),
                entry.actor(),
                entry.kind().stage().map(Enum::name).orElse(null),
                exact.writeValueAsString(entry.detail()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STREET")
    void the_door_answers_the_figures_that_were_counted_by_hand(By by) throws JsonProcessingException {
        assertThat(asked(by)).isEqualTo(inYear(GoldenFigures.inTheDocs(by)));
    }

    @Test
    void the_door_tells_the_marks_of_each_history() {
        GoldenCase.allIn(YEAR).stream()
                .filter(history -> !history.marks().isEmpty())
                .forEach(history -> {
                    JsonNode marks = http.get("/api/rates/marks/of-number/" + history.trackingNumber())
                            .as("supervisor")
                            .answer()
                            .body()
                            .path("marks");

                    assertThat(exact.convertValue(marks, Mark[].class))
                            .as(history.title())
                            .containsExactlyInAnyOrderElementsOf(history.marks());
                });
    }

    @Test
    void a_rebuild_changes_nothing() throws JsonProcessingException {
        Map<String, Map<String, String>> before = asked(By.UNIT);

        assertThat(rebuild.rebuild(cases -> {}).orElseThrow().differences()).isZero();

        assertThat(asked(By.UNIT)).isEqualTo(before);
    }

    private Map<String, Map<String, String>> asked(By by) throws JsonProcessingException {
        String answer = http.get("/api/rates?from=%1$d-08&to=%1$d-10&by=%2$s".formatted(YEAR, by.word()))
                .as("supervisor")
                .answer()
                .text();
        JsonNode table = exact.readTree(answer);
        Map<String, Map<String, String>> rows = new TreeMap<>();
        table.path("rows").forEach(row -> add(rows, row.path("key").asText(), row));
        add(rows, GoldenFigures.ALL, table.path("total"));
        return rows;
    }

    private static void add(Map<String, Map<String, String>> rows, String key, JsonNode row) {
        List.of("raw", "adjusted").forEach(kind -> {
            Map<String, String> cells = new TreeMap<>();
            for (Measure measure : Measure.values()) {
                JsonNode sums = row.path("rates").path(measure.name()).path(kind);
                long of = sums.path("of").asLong();
                cells.put(
                        measure.name(),
                        GoldenFigures.cell(
                                sums.path("points").asLong(),
                                of,
                                of == 0 ? null : sums.path("percent").decimalValue()));
            }
            JsonNode composite = row.path("composite").path(kind);
            cells.put(
                    GoldenFigures.COMPOSITE,
                    composite.isNumber() ? composite.decimalValue().toString() : GoldenFigures.NONE);
            rows.put(key + " " + kind, cells);
        });
    }

    /** The months are the only figures with a year in their name. */
    private static Map<String, Map<String, String>> inYear(Map<String, Map<String, String>> docs) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        docs.forEach((name, row) -> rows.put(name.replace(GoldenCase.YEAR + "-", YEAR + "-"), row));
        return rows;
    }
}
