package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.board.BoardFigures;
import org.whistle.board.Figure;
import org.whistle.board.Figures;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.rates.By;
import org.whistle.rates.Days;
import org.whistle.rates.Measure;
import org.whistle.rates.Narrowed;
import org.whistle.rates.Rate;
import org.whistle.rates.RateProjector;
import org.whistle.rates.RateSight;
import org.whistle.rates.Rates;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.testing.Http;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** The figures on top of the board are those of the rates, of a community that nobody else has. */
@WholeApplication
class BoardFiguresTest {

    private static final String COMMUNITY = "330105903001";

    @Autowired
    private BoardFigures figures;

    @Autowired
    private Rates rates;

    @Autowired
    private RateProjector projector;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Http http;

    private String community;

    @BeforeEach
    void a_community_is_founded() {
        // marks stay; so each test has a code of its own
        community = COMMUNITY + "-" + UUID.randomUUID().toString().substring(0, 8);
        organisation.register(
                List.of(new Unit(community, Unit.Kind.COMMUNITY, "新社区", "New community", "330105001")), List.of());
    }

    @AfterEach
    void it_goes() {
        database.sql("delete from whistle.unit where code = ?").param(community).update();
        organisation.register(List.of(), List.of());
    }

    @Test
    void each_figure_is_the_rate_of_the_same_days_and_community() {
        evaluated("YES", "SATISFIED");
        evaluated("YES", "BASICALLY_SATISFIED");
        evaluated("YES", "NOT_SATISFIED");
        evaluated("NO", "NOT_SATISFIED");
        evaluated("YES", "SATISFIED");
        String excluded = evaluated("NO", "NOT_SATISFIED");
        write(
                excluded,
                CaseEventKind.EXCLUDED,
                Map.of(
                        "appeal",
                        "7",
                        "unit",
                        "housing",
                        "round",
                        "0",
                        "measures",
                        "SOLVED,SATISFIED",
                        "ground",
                        "LEGACY"));
        projector.project();

        Figures shown = figures.of(community, Locale.CHINA);

        assertThat(shown.to())
                .isEqualTo(LocalDate.ofInstant(TurnableClock.INSTANCE.instant(), ZoneId.of("Asia/Shanghai")));
        Map<Measure, Rate> counted = rates.table(
                        new Days(shown.from(), shown.to()),
                        By.UNIT,
                        new Narrowed(null, null, community),
                        RateSight.ALL,
                        Locale.CHINA)
                .total()
                .rates();
        Figure solved = figure(shown, Measure.SOLVED);
        assertThat(solved.percent())
                .isEqualByComparingTo("80")
                .isEqualTo(counted.get(Measure.SOLVED).adjusted().percent());
        assertThat(solved.raw()).isEqualTo(counted.get(Measure.SOLVED).raw().percent());
        assertThat(solved.of()).isEqualTo(5);
        assertThat(solved.standard())
                .isEqualTo(counted.get(Measure.SOLVED).standard().percent());
        assertThat(solved.reached())
                .isEqualTo(counted.get(Measure.SOLVED).standard().reached());
        assertThat(figure(shown, Measure.SATISFIED).percent())
                .isEqualByComparingTo("60")
                .isEqualTo(counted.get(Measure.SATISFIED).adjusted().percent());
        assertThat(http.get("/board?community=" + community).answer().text())
                .contains("80.00 %", "含已剔除的为 66.67\u00a0%", "共 5 件", "标准 75 %", "居民答“解决了”的比例");
    }

    @Test
    void fewer_than_five_are_not_told_apart_from_none() {
        for (int answer = 0; answer < 4; answer++) {
            evaluated("NO", "NOT_SATISFIED");
        }
        projector.project();

        Figure solved = figure(figures.of(community, Locale.CHINA), Measure.SOLVED);

        assertThat(solved.percent()).isNull();
        assertThat(solved.of()).isNull();
        assertThat(solved.reached()).isNull();
        assertThat(http.get("/board?community=" + community).answer().text())
                .contains("不足 5 件，不公布比率")
                .doesNotContain("0.00 %");
    }

    private static Figure figure(Figures shown, Measure measure) {
        return shown.rates().stream()
                .filter(figure -> figure.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private String evaluated(String isSolved, String satisfaction) {
        String number = "BOARD-" + UUID.randomUUID();
        write(number, CaseEventKind.FILED, Map.of("channel", "PORTAL", "item", "01-02", "community", community));
        write(number, CaseEventKind.RESULT_SUBMITTED, Map.of("department", "housing", "measures", "换了门锁"));
        write(
                number,
                CaseEventKind.EVALUATED,
                Map.of("by", "RESIDENT", "solved", isSolved, "satisfaction", satisfaction, "comment", ""));
        return number;
    }

    private void write(String number, CaseEventKind kind, Map<String, String> detail) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> caseFile.append(number, kind, detail));
    }
}
