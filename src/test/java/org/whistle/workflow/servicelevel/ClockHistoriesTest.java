package org.whistle.workflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.organisation.Organisation;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Measure;
import org.whistle.request.Requests;
import org.whistle.servicelevel.Deadlines;
import org.whistle.testing.ChangedModels;
import org.whistle.testing.DueTimers;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;

/**
 * Random histories: after every step of every request, the application and the engine say of all its clocks, timers and
 * due dates what the rules say. {@code -Dhistories=10000} runs that many, {@code -Dhistories.seed} those of a failure.
 */
@WatchedApplication
class ClockHistoriesTest {

    private static final Logger log = LoggerFactory.getLogger(ClockHistoriesTest.class);
    private static final int HISTORIES = Integer.getInteger("histories", 300);
    private static final int AT_ONCE = 250;
    private static final int ROUNDS = 14;
    private static final int PEOPLE = 3;
    private static final Instant EARLIEST = Instant.parse("2026-01-05T00:00:00Z");
    private static final List<String> ITEMS =
            ReferenceRules.ITEMS.keySet().stream().sorted().toList();

    private static final Set<Measure> OF_CLOCKS = EnumSet.of(Measure.CONTACT, Measure.REPORT_IN, Measure.CLOSING);

    @Autowired
    private Loop loop;

    @Autowired
    private Requests requests;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Office office;

    @Autowired
    private Deputy deputy;

    @Autowired
    private Observer observer;

    @Autowired
    private DueTimers timers;

    @Autowired
    private ChangedModels models;

    @Autowired
    private CaseMarks marks;

    private String deployment;
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

    @BeforeEach
    void a_deputy_comes() {
        deputy.comes();
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        people.shutdownNow();
        Optional.ofNullable(deployment).ifPresent(models::remove);
        deputy.leaves();
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void whatever_people_do_the_clocks_are_as_the_rules_say() throws Exception {
        long seed = Long.getLong("histories.seed", 20_261_122);
        int run = 0;
        while (run < HISTORIES) {
            int some = Math.min(AT_ONCE, HISTORIES - run);
            live(seed + run, some);
            run += some;
        }
        log.warn("{} random histories from seed {} hold", run, seed);
    }

    private void live(long seed, int number) throws Exception {
        Random random = new Random(seed);
        TurnableClock.INSTANCE.standAt(EARLIEST.plus(Duration.ofMinutes(random.nextInt(500_000))));
        List<History> histories = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            histories.add(begin(new Random(random.nextLong())));
        }
        noteAll(histories, "(again by -Dhistories=%d -Dhistories.seed=%d)".formatted(number, seed));
        compare(histories);
        int restart = random.nextInt(ROUNDS);
        int migration = random.nextInt(ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            TurnableClock.INSTANCE.turn(passing(random));
            noteAll(histories, "time passes");
            timePasses(histories);
            compare(histories);
            if (round == restart) {
                models.forgetParsedModels();
                noteAll(histories, "restart");
            }
            if (round == migration) {
                deployment = models.deploy("histories " + seed);
                models.migrate(numbers(histories), deployment);
                noteAll(histories, "redeployment and migration");
                compare(histories);
            }
            each(histories, history -> history.step(now()));
            timePasses(histories);
            compare(histories);
        }
        each(histories.stream().filter(History::isOpen).toList(), history -> history.withdraw(now()));
        compare(histories);
        caseFilesTellAll(histories, seed);
        models.remove(deployment);
        deployment = null;
    }

    private History begin(Random random) {
        String item = ITEMS.get(random.nextInt(ITEMS.size()));
        ReferenceTimes times =
                new ReferenceTimes(deadlines, organisation.receivingCommunity().code());
        ReferenceClocks reference = new ReferenceClocks(times, item, now());
        History history = new History(loop.file(item), random, reference, office, requests);
        history.note(now(), "file " + item);
        return history;
    }

    /** Mostly hours, sometimes a weekend, rarely a month. */
    private static Duration passing(Random random) {
        int dice = random.nextInt(20);
        int atMost = dice < 10 ? 3 * 3_600 : dice < 16 ? 36 * 3_600 : dice < 19 ? 5 * 86_400 : 30 * 86_400;
        return Duration.ofMillis(1 + random.nextLong(atMost * 1_000L));
    }

    private void timePasses(List<History> histories) throws Exception {
        each(parts(histories), part -> timers.run(numbers(part)));
        histories.forEach(history -> history.timePasses(now()));
    }

    private static List<List<History>> parts(List<History> histories) {
        List<List<History>> parts = new ArrayList<>();
        int size = (histories.size() + PEOPLE - 1) / PEOPLE;
        for (int from = 0; from < histories.size(); from += size) {
            parts.add(histories.subList(from, Math.min(from + size, histories.size())));
        }
        return parts;
    }

    private void compare(List<History> histories) {
        Map<String, ObservedCase> observed = observer.observe(numbers(histories));
        histories.forEach(history -> history.compare(observed.get(history.number())));
    }

    /** Whoever reads only the case file counts the same. */
    private void caseFilesTellAll(List<History> histories, long seed) {
        assertThat(observer.untold(numbers(histories)))
                .as("what case files say of clocks")
                .isEmpty();
        assertThat(numbers(histories).stream()
                        .flatMap(number -> marks.of(number).stream())
                        .filter(mark -> OF_CLOCKS.contains(mark.measure()))
                        .map(ReferenceMarks::of))
                .as("marks of clocks (again by -Dhistories=%d -Dhistories.seed=%d)", histories.size(), seed)
                .containsExactlyInAnyOrderElementsOf(
                        histories.stream().flatMap(History::marks).toList());
    }

    private void noteAll(List<History> histories, String what) {
        histories.forEach(history -> history.note(now(), what));
    }

    private static List<String> numbers(List<History> histories) {
        return histories.stream().map(History::number).toList();
    }

    private <T> void each(List<T> all, Consumer<T> deed) throws Exception {
        Map<T, Future<?>> running = new LinkedHashMap<>();
        all.forEach(one -> running.put(one, people.submit(() -> deed.accept(one))));
        for (Map.Entry<T, Future<?>> done : running.entrySet()) {
            try {
                done.getValue().get();
            } catch (ExecutionException failure) {
                throw new AssertionError(done.getKey().toString(), failure.getCause());
            }
        }
    }

    private static Instant now() {
        return TurnableClock.INSTANCE.instant();
    }
}
