package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.request.CaseEventKind.EXCLUDED;
import static org.whistle.request.CaseEventKind.FILED;
import static org.whistle.request.CaseEventKind.REDO_ORDERED;
import static org.whistle.request.CaseEventKind.RESULT_SUBMITTED;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.CaseFile;
import org.whistle.request.CaseFileFeed;
import org.whistle.testing.AtOnce;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** The projector follows the case files and misses nothing. */
@WholeApplication
class RateProjectorTest {

    @Autowired
    private RateProjector projector;

    @Autowired
    private Rates rates;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private CaseFileFeed feed;

    @Autowired
    private Counting counting;

    @Autowired
    private ProgressRows progress;

    @Autowired
    private RateRebuild rebuild;

    @Autowired
    private InstantSource now;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private Histories histories;

    @BeforeEach
    void count_what_others_left() {
        histories = new Histories(caseFile, transactions);
        projector.project();
    }

    @AfterEach
    void let_the_clock_go() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void an_answer_a_redo_and_an_exclusion_show_after_one_run_each() {
        String number = histories.filed();
        histories.write(number, RESULT_SUBMITTED, Map.of("department", "sanitation"));

        histories.answered(number, "NO", "NOT_SATISFIED");
        projector.project();
        assertThat(marks(number)).contains("SOLVED sanitation 0/1", "SATISFIED sanitation 0/1", "REDO sanitation 0/1");

        histories.write(number, REDO_ORDERED, Map.of("deadline", "2099-01-01T00:00:00Z"));
        projector.project();
        assertThat(marks(number)).contains("REDO sanitation 1/1");

        histories.write(
                number,
                EXCLUDED,
                Map.of("appeal", "1", "unit", "sanitation", "round", "0", "measures", "SOLVED", "ground", "LEGACY"));
        projector.project();
        assertThat(marks(number)).contains("SOLVED sanitation 0/1 excluded", "SATISFIED sanitation 0/1");
        assertThat(new Sums(database).wrong(progress.progress().edition())).isZero();
    }

    @Test
    void an_entry_that_is_committed_late_is_counted_all_the_same() throws Exception {
        String late = Histories.newNumber();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch overtaken = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> slow = other.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                openTransaction();
                written.countDown();
                await(overtaken);
                caseFile.append(
                        late, FILED, Map.of("channel", "PORTAL", "item", "01-02", "community", Histories.COMMUNITY));
            }));
            await(written);
            String early = histories.filed();

            // the early one waits until nothing can come before it any more
            projector.project();
            assertThat(marks(early)).isEmpty();
            assertThat(upTo()).isBefore(now.instant());

            overtaken.countDown();
            slow.get();
            projector.project();
            assertThat(marks(early)).containsExactly("REPEAT " + Histories.COMMUNITY + " 0/1");
            assertThat(marks(late)).containsExactly("REPEAT " + Histories.COMMUNITY + " 0/1");
            assertThat(progress.progress().next().orElseThrow()).isLessThanOrEqualTo(feed.horizon());
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void of_many_nodes_one_at_a_time_counts_and_each_case_counts_once() throws Exception {
        List<String> numbers = new ArrayList<>();
        IntStream.range(0, 30).forEach(number -> numbers.add(histories.filed()));
        List<Supplier<Integer>> nodes = IntStream.range(0, 4)
                .mapToObj(number -> (Supplier<Integer>) anotherNode()::project)
                .toList();

        AtOnce.answers(nodes);
        anotherNode().project();

        assertThat(numbers).allSatisfy(number -> assertThat(marks(number)).hasSize(1));
        assertThat(new Sums(database).wrong(progress.progress().edition())).isZero();
    }

    @Test
    void with_nothing_new_nothing_is_counted() {
        histories.filed();

        assertThat(projector.project()).isEqualTo(1);
        assertThat(projector.project()).isZero();
    }

    @Test
    void a_case_file_that_cannot_be_counted_stops_nobody_and_is_tried_again_later() {
        String broken = histories.filed();
        database.sql("insert into whistle.case_event (case_key, at, source, kind, actor, detail)"
                        + " values (?, now(), 'DOMAIN', 'OF_A_LATER_RELEASE', 'system', '{}')")
                .param(broken)
                .update();
        String whole = histories.filed();

        projector.project();

        assertThat(marks(whole)).hasSize(1);
        assertThat(marks(broken)).isEmpty();
        Uncounted first = uncounted(broken);
        assertThat(first.reason()).contains("OF_A_LATER_RELEASE");
        projector.retry();
        assertThat(uncounted(broken).triedAt()).isEqualTo(first.triedAt());
        TurnableClock.INSTANCE.turn(Duration.ofMinutes(11));
        projector.retry();
        assertThat(uncounted(broken).triedAt()).isAfter(first.triedAt());
        assertThat(uncounted(broken).since()).isEqualTo(first.since());
    }

    @Test
    void on_a_server_that_numbers_transactions_anew_all_is_counted_again() {
        String number = histories.filed();
        database.sql("update whistle.rate_progress set next_xid = ?")
                .param(feed.horizon() + 1_000_000_000L)
                .update();

        anotherNode().project();

        assertThat(marks(number)).hasSize(1);
        assertThat(progress.progress().next().orElseThrow()).isLessThanOrEqualTo(feed.horizon());
    }

    private Uncounted uncounted(String number) {
        return rates.uncounted().stream()
                .filter(one -> one.trackingNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private RateProjector anotherNode() {
        return new RateProjector(feed, counting, progress, rebuild, now, transactions);
    }

    private Instant upTo() {
        return rates.table(
                        new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)),
                        By.UNIT,
                        new Narrowed(null, null, null),
                        RateSight.ALL,
                        Locale.ENGLISH)
                .upTo();
    }

    private List<String> marks(String number) {
        return rates.marksOf(number, RateSight.ALL).stream()
                .map(mark -> "%s %s %d/%d%s"
                        .formatted(
                                mark.measure(),
                                mark.unit(),
                                mark.points(),
                                mark.of(),
                                mark.excluded() ? " excluded" : ""))
                .toList();
    }

    /** Gives the transaction its number. */
    private void openTransaction() {
        database.sql("select pg_current_xact_id()::text").query(String.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }
}
