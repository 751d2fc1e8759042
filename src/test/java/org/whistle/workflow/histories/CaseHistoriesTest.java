package org.whistle.workflow.histories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.evaluation.Evaluations;
import org.whistle.meeting.JointMeetings;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;
import org.whistle.rates.RateProjector;
import org.whistle.rates.RateRebuild;
import org.whistle.request.CaseFile;
import org.whistle.request.CaseWords;
import org.whistle.request.Channel;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.Extensions;
import org.whistle.servicelevel.Pauses;
import org.whistle.testing.ChangedModels;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;
import org.whistle.workflow.histories.CaseHistory.Deed;
import org.whistle.workflow.histories.Records.Seen;

/**
 * Random histories of some requests together: whistles, returns, rulings, meetings, merges, parts and time in any order.
 * After every deed nobody is forgotten, no clock runs in vain, and what was refused has changed nothing; at the end
 * everything comes to its end. {@code -Dcases.histories=1000} and {@code -Dcases.crossing=1000} run that many. A
 * build repeats the same; {@code -Dcases.seed} takes others, such as those of a failure.
 */
@WholeApplication
class CaseHistoriesTest {

    private static final Logger log = LoggerFactory.getLogger(CaseHistoriesTest.class);
    private static final int HISTORIES = Integer.getInteger("cases.histories", 12);
    private static final int CROSSING = Integer.getInteger("cases.crossing", 9);
    private static final List<String> REFEREES = List.of("first-referee", "second-referee");
    private static final int STEPS = 60;
    private static final int[] AT_MOST_MINUTES = {120, 120, 600, 600, 600, 3_000, 3_000, 30_000};

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private JointMeetings meetings;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private CaseMarks marks;

    @Autowired
    private RateRebuild rebuild;

    @Autowired
    private ChangedModels models;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    private final List<String> tables = new ArrayList<>();
    private Town town;
    private Records records;
    private Figures figures;
    private Reader reader;

    @Autowired
    void found(
            Http http,
            ObjectMapper json,
            TaskService tasks,
            FormService forms,
            ManagementService management,
            JdbcClient database,
            CaseFile caseFile,
            CaseWords words,
            RateProjector projector,
            IdentityService identity) {
        town = new Town(http, json, tasks, forms, management, database);
        reader = new Reader(caseFile, words);
        records = new Records(database, new MarkRules(marks, caseFile, database));
        figures = new Figures(projector, marks, database);
        REFEREES.forEach(referee -> {
            if (identity.createUserQuery().userId(referee).count() == 0) {
                User account = identity.newUser(referee);
                account.setPassword(Http.PASSWORD);
                identity.saveUser(account);
                identity.createMembership(referee, "role-supervisor");
            }
        });
    }

    @AfterEach
    void all_is_as_it_was(@Autowired IdentityService identity) {
        REFEREES.forEach(identity::deleteUser);
        tables.forEach(models::remove);
        tables.clear();
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void whatever_people_do_nothing_is_left_behind() {
        live(HISTORIES, false);
    }

    @Test
    void whatever_two_people_do_at_once_nothing_is_left_behind() {
        live(CROSSING, true);
    }

    private void live(int histories, boolean crossing) {
        long seed = Long.getLong("cases.seed", 20_261_122);
        List<String> failures = new ArrayList<>();
        for (int run = 0; run < histories; run++) {
            live(seed + run, crossing).ifPresent(failures::add);
        }
        log.warn("{} random histories from seed {}, {} failed", histories, seed, failures.size());
        assertThat(failures).isEmpty();
        assertThat(rebuild.rebuild(cases -> {}).orElseThrow().differences())
                .as("NOT: a rebuild changes nothing")
                .isZero();
    }

    private Optional<String> live(long seed, boolean crossing) {
        TurnableClock.INSTANCE.reset();
        // seeds that stand side by side would begin alike
        Random random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
        Neighbours neighbours = new Neighbours(meetings, random);
        Contests contests = new Contests(town, marks, tasks, database, random);
        People people =
                new People(town, neighbours, loop, family, extensions, pauses, evaluations, contests, records, random);
        draw(random);
        List<Receipt> filed = new ArrayList<>();
        for (int request = 0; request < 2 + random.nextInt(3); request++) {
            filed.add(loop.file(
                    Answers.ITEMS.get(random.nextInt(Answers.ITEMS.size())),
                    random.nextBoolean() ? Channel.PORTAL : Channel.HOTLINE));
        }
        CaseHistory history = new CaseHistory(town, records, neighbours, contests, evaluations, filed);
        try {
            for (int step = 0; step < STEPS; step++) {
                if (crossing && random.nextBoolean()) {
                    crossing(history, people.byHttp(history), people.byHttp(history));
                } else {
                    history.step(random.nextInt(12) == 0 ? timePasses(history, random) : people.next(history));
                }
            }
            history.toTheEnd();
            history.seen().values().forEach(this::counts);
            history.numbers().forEach(reader::reads);
            figures.follow(history.numbers());
            return Optional.empty();
        } catch (AssertionError | RuntimeException | InterruptedException failure) {
            String told =
                    "%n%s%n  again by -Dcases.histories=1 -Dcases.seed=%d%n  %s%n".formatted(failure, seed, history);
            log.warn(told, failure);
            return Optional.of(told);
        }
    }

    /** Who is called back: all, nobody, or also those who say that it is solved. */
    private void draw(Random random) {
        tables.forEach(models::remove);
        tables.clear();
        switch (random.nextInt(4)) {
            case 0 -> tables.add(models.deployDecision("draw-call-back.dmn", " 100</text>", " 0</text>"));
            case 1 -> tables.add(models.deployDecision("draw-call-back.dmn", " 0</text>", " 100</text>"));
            default -> {
                // as it is shipped
            }
        }
    }

    /** Any case file can be counted, and what is counted is there. */
    private void counts(Seen request) {
        List<Mark> counted = marks.of(request.number());
        assertThat(counted).as("NOT: every mark is of somebody").allSatisfy(mark -> {
            assertThat(List.of(mark.unit(), mark.item(), mark.community())).noneMatch(String::isBlank);
            assertThat(mark.points()).isBetween(0, mark.of());
        });
        assertThat(counted.stream()
                        .filter(mark -> mark.measure() == Measure.REDO)
                        .mapToInt(Mark::points)
                        .sum())
                .as("NOT: rounds that were done again")
                .isEqualTo(request.round());
    }

    /** Whoever asks for more time, or ends a pause, does so alone here: these do not yet cross without harm. */
    private static void crossing(CaseHistory history, Deed one, Deed other) throws InterruptedException {
        if (one.moves() || other.moves() || history.seen().values().stream().anyMatch(Seen::paused)) {
            history.step(one);
        } else {
            history.together(one, other);
        }
    }

    private Deed timePasses(CaseHistory history, Random random) {
        Duration passing =
                Duration.ofMinutes(1 + random.nextInt(AT_MOST_MINUTES[random.nextInt(AT_MOST_MINUTES.length)]));
        return new Deed(
                "time passes: " + passing,
                () -> Town.attempt(() -> {
                    TurnableClock.INSTANCE.turn(passing);
                    town.runDueTimers(history.numbers());
                }),
                Map.of(),
                true);
    }
}
