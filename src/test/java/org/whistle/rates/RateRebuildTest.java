package org.whistle.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.rates.RateRebuild.Rebuilt;
import org.whistle.request.CaseFile;
import org.whistle.testing.AtOnce;
import org.whistle.testing.WholeApplication;

/** Counted afresh or followed entry by entry: the marks and sums are the same. */
@WholeApplication
class RateRebuildTest {

    private static final int CASES = 150;

    @Autowired
    private RateRebuild rebuild;

    @Autowired
    private RateProjector projector;

    @Autowired
    private ProgressRows progress;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private Histories histories;

    @BeforeEach
    void begin() {
        histories = new Histories(caseFile, transactions);
        projector.project();
    }

    @Test
    void random_histories_come_to_the_same_whether_followed_or_read_at_once() {
        Random random = new Random(20261122);
        List<String> numbers = new ArrayList<>();
        for (int history = 0; history < CASES; history++) {
            String number = Histories.newNumber();
            numbers.add(number);
            histories.random(number, history);
            histories.more(numbers.get(random.nextInt(numbers.size())), random, 2);
            if (random.nextInt(10) == 0) {
                projector.project();
            }
        }
        projector.project();
        List<String> followed = all();
        Edition before = progress.progress().edition();

        Rebuilt rebuilt = rebuild.rebuild(cases -> {}).orElseThrow();

        assertThat(rebuilt.differences()).isZero();
        assertThat(rebuilt.cases()).isGreaterThanOrEqualTo(CASES);
        assertThat(progress.progress().edition()).isNotEqualTo(before);
        assertThat(all()).isEqualTo(followed).hasSizeGreaterThan(CASES);
        assertThat(new Sums(database).wrong(progress.progress().edition())).isZero();
    }

    @Test
    void what_happens_during_a_rebuild_is_in_it() throws Exception {
        List<String> numbers = new ArrayList<>();
        Supplier<Object> rebuilding = () -> rebuild.rebuild(cases -> {});
        Supplier<Object> writing = () -> {
            for (int history = 0; history < 40; history++) {
                String number = histories.filed();
                numbers.add(number);
                histories.more(number, new Random(history), 6);
                projector.project();
            }
            return numbers;
        };

        AtOnce.answers(rebuilding, writing);
        projector.project();

        assertThat(rebuild.rebuild(cases -> {}).orElseThrow().differences()).isZero();
        assertThat(all().toString()).contains(numbers);
    }

    @Test
    void what_is_committed_behind_an_open_transaction_is_no_difference() {
        String counted = histories.filed();
        projector.project();

        Rebuilt rebuilt = new TransactionTemplate(transactions).execute(status -> {
            openTransaction();
            return CompletableFuture.supplyAsync(() -> {
                        // neither can be counted yet, but both are there for whoever reads the case files
                        histories.answered(counted, "NO", "NOT_SATISFIED");
                        histories.filed();
                        return rebuild.rebuild(cases -> {}).orElseThrow();
                    })
                    .join();
        });

        assertThat(rebuilt.differences()).isZero();
        projector.project();
        assertThat(new Sums(database).wrong(progress.progress().edition())).isZero();
        assertThat(rebuild.rebuild(cases -> {}).orElseThrow().differences()).isZero();
    }

    @Test
    void a_change_of_the_figures_is_found_behind_an_open_transaction_too() {
        String number = histories.filed();
        projector.project();
        database.sql("update whistle.rate_mark set points = 1 where tracking_number = ?")
                .param(number)
                .update();

        Rebuilt rebuilt = new TransactionTemplate(transactions).execute(status -> {
            openTransaction();
            return CompletableFuture.supplyAsync(() -> {
                        histories.filed();
                        return rebuild.rebuild(cases -> {}).orElseThrow();
                    })
                    .join();
        });

        assertThat(rebuilt.differences()).isEqualTo(1);
    }

    /** Gives the transaction its number. */
    private void openTransaction() {
        database.sql("select pg_current_xact_id()::text").query(String.class).single();
    }

    @Test
    void what_somebody_changed_in_the_figures_is_found_and_put_right() {
        String number = histories.filed();
        projector.project();
        List<String> right = all();
        database.sql("update whistle.rate_mark set points = 1 where tracking_number = ?")
                .param(number)
                .update();

        assertThat(rebuild.rebuild(cases -> {}).orElseThrow().differences()).isEqualTo(1);

        assertThat(all()).isEqualTo(right);
    }

    @Test
    void case_files_from_before_transactions_were_noted_are_counted_too() {
        String number = Histories.newNumber();
        database.sql(
                        """
                        insert into whistle.case_event (case_key, at, source, kind, actor, detail, xid)
                        values (?, '2026-01-31 16:00:00Z', 'DOMAIN', 'FILED', 'resident', ?::json, null)
                        """)
                .params(number, "{\"channel\": \"PORTAL\", \"item\": \"01-02\", \"community\": \"330105001052\"}")
                .update();

        assertThat(rebuild.rebuild(cases -> {}).orElseThrow().differences()).isEqualTo(2);

        assertThat(all().toString()).contains(number, "\"day\": \"2026-02-01\"");
    }

    @Test
    void of_two_that_rebuild_at_once_one_does() {
        Optional<Rebuilt> second = new TransactionTemplate(transactions).execute(status -> {
            assertThat(progress.tryRebuilding()).isTrue();
            return rebuild.rebuild(cases -> {});
        });

        assertThat(second).isEmpty();
    }

    /** All marks and sums that are read, each as a line. */
    private List<String> all() {
        return database.sql(
                        """
                        select to_jsonb(m) - 'edition' || '{}' as line from whistle.rate_mark m
                        where edition = (select edition from whistle.rate_progress)
                        union all
                        select to_jsonb(s) - 'edition' || '{}' from whistle.rate_sum s
                        where edition = (select edition from whistle.rate_progress)
                        order by 1
                        """)
                .query(String.class)
                .list();
    }
}
