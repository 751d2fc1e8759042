package org.whistle.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.ErasedText;
import org.whistle.request.PersonalKind;
import org.whistle.request.Receipt;
import org.whistle.supervision.RetryBook;
import org.whistle.testing.Items;
import org.whistle.testing.TalkativeLoop;
import org.whistle.testing.WholeApplication;

/** Why supervisors did something may name somebody: it goes with the cases, and where there is none after some time. */
@WholeApplication
class ReasonsOfSupervisorsErasedTest {

    private static final String WHY = "王建国住院";

    @Autowired
    private TalkativeLoop people;

    @Autowired
    private CaseErasure erasure;

    @Autowired
    private RetryBook book;

    @Autowired
    private JdbcClient database;

    @Test
    void they_go_with_the_first_of_their_cases_and_no_others_do() {
        Receipt erased = people.closed(Items.RUBBISH);
        Receipt other = people.closed(Items.RUBBISH);
        long handed = handOver(erased, other);
        long tried = retry("now()", number(erased), number(other), null);
        List<Long> others = List.of(handOver(other), retry("now()", number(other)));

        erasure.erase(number(erased), Set.of(PersonalKind.TEXT), "REQUEST");

        assertThat(reason("hand_over", handed)).isEqualTo(ErasedText.MARK);
        assertThat(reason("incident_retry", tried)).isEqualTo(ErasedText.MARK);
        assertThat(reason("hand_over", others.get(0))).isEqualTo(WHY);
        assertThat(reason("incident_retry", others.get(1))).isEqualTo(WHY);
    }

    @Test
    void where_there_is_no_case_they_go_after_some_time() {
        Receipt request = people.closed(Items.RUBBISH);
        long old = retry("timestamptz '2015-03-01 00:00Z'", (String) null);
        long ofCase = retry("timestamptz '2015-03-01 00:00Z'", null, number(request));
        long fresh = retry("timestamptz '2015-05-01 00:00Z'", (String) null);

        book.eraseReasons(Instant.parse("2015-04-01T00:00:00Z"));

        assertThat(reason("incident_retry", old)).isEqualTo(ErasedText.MARK);
        assertThat(reason("incident_retry", ofCase)).isEqualTo(WHY);
        assertThat(reason("incident_retry", fresh)).isEqualTo(WHY);
    }

    private long handOver(Receipt... requests) {
        long id = database.sql(
                        """
                        insert into whistle.hand_over (key, asked, from_account, reason, handed_by, handed_at)
                        values (?, 'department-sanitation', 'away', ?, 'supervisor', now()) returning id
                        """)
                .params(UUID.randomUUID().toString(), WHY)
                .query(Long.class)
                .single();
        for (Receipt request : requests) {
            database.sql("insert into whistle.handed_task (hand_over, task, step, tracking_number, at)"
                            + " values (?, ?, 'reportIn', ?, now())")
                    .params(id, UUID.randomUUID().toString(), number(request))
                    .update();
        }
        return id;
    }

    /** @param numbers of the jobs' cases; null for a job without one */
    private long retry(String begun, String... numbers) {
        long id = database.sql(
                        """
                        insert into whistle.incident_retry (key, process, step, reason, begun_by, begun_at, wanted)
                        values (?, 'messageDelivery', 'send', ?, 'admin', %s, 1) returning id
                        """
                                .formatted(begun))
                .params(UUID.randomUUID().toString(), WHY)
                .query(Long.class)
                .single();
        for (String number : numbers) {
            database.sql("insert into whistle.retried_job (retry, job, tracking_number, at) values (?, ?, ?, now())")
                    .param(id)
                    .param(UUID.randomUUID().toString())
                    .param(3, number, Types.VARCHAR)
                    .update();
        }
        return id;
    }

    private String reason(String table, long id) {
        return database.sql("select reason from whistle." + table + " where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
