package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.CaseFileVerifier.Fault;
import org.whistle.request.CaseFileVerifier.Finding;
import org.whistle.testing.DatabaseOwner;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/**
 * The chain over the case file. Somebody who owns the database and switches the walls off is needed to change anything;
 * each test puts back what it changed, because others verify the same tables.
 */
@WholeApplication
class SealingTest {

    @Autowired
    private Loop loop;

    @Autowired
    private CaseFileSealer sealer;

    @Autowired
    private CaseFileVerifier verifier;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DatabaseOwner owner;

    @Test
    void every_entry_is_sealed_once_and_the_chains_verify() {
        Receipt request = loop.fileUpTo("01-02", "dispatchWhistle");
        sealAll();

        assertThat(database.sql(
                                """
                                select count(*) from whistle.case_event e
                                where not exists (select 1 from whistle.case_seal s where s.event_id = e.id)
                                """)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(verifier.verify(request.trackingNumber().value())).isEmpty();
        assertThat(verifier.verifyAll()).isEmpty();
        assertThat(sealer.seal()).isZero();
    }

    @Test
    void a_changed_entry_is_found() throws Exception {
        String number = sealedRequest();
        long event = anEntryOf(number);
        String before = database.sql("select actor from whistle.case_event where id = ?")
                .param(event)
                .query(String.class)
                .single();

        tamper("update whistle.case_event set actor = 'somebody-else' where id = " + event);

        assertThat(verifier.verify(number)).containsExactly(new Finding(number, event, Fault.ENTRY_CHANGED));
        tamper("update whistle.case_event set actor = '%s' where id = %d".formatted(before, event));
        assertThat(verifier.verify(number)).isEmpty();
    }

    @Test
    void a_changed_detail_is_found() throws Exception {
        String number = sealedRequest();
        long event = anEntryOf(number);
        String before = database.sql("select detail::text from whistle.case_event where id = ?")
                .param(event)
                .query(String.class)
                .single();

        tamper("update whistle.case_event set detail = '{}' where id = " + event);

        assertThat(verifier.verifyAll()).contains(new Finding(number, event, Fault.ENTRY_CHANGED));
        tamper("update whistle.case_event set detail = '%s' where id = %d".formatted(before, event));
    }

    @Test
    void a_removed_entry_is_found() throws Exception {
        String number = sealedRequest();
        long event = anEntryOf(number);

        tamper("create table whistle.removed as select * from whistle.case_event where id = " + event);
        tamper("delete from whistle.case_event where id = " + event);

        assertThat(verifier.verify(number)).containsExactly(new Finding(number, event, Fault.ENTRY_REMOVED));
        tamper("insert into whistle.case_event overriding system value select * from whistle.removed");
        tamper("drop table whistle.removed");
        assertThat(verifier.verify(number)).isEmpty();
    }

    @Test
    void a_removed_end_of_a_chain_is_found_by_the_gap_in_the_numbers() throws Exception {
        String number = sealedRequest();
        sealedRequest();

        tamper("create table whistle.removed as select * from whistle.case_seal where case_key = '" + number + "'");
        tamper("delete from whistle.case_seal where case_key = '" + number + "'");

        assertThat(verifier.verifyAll()).extracting(Finding::fault).contains(Fault.LINK_REMOVED);
        tamper("insert into whistle.case_seal select * from whistle.removed");
        tamper("drop table whistle.removed");
        assertThat(verifier.verifyAll()).isEmpty();
    }

    @Test
    void reordered_entries_are_found() throws Exception {
        String number = sealedRequest();
        String swap =
                """
                update whistle.case_seal s set position = case position when 1 then -2 else -1 end
                where case_key = '%1$s' and position in (1, 2);
                update whistle.case_seal s set position = -position where case_key = '%1$s' and position < 0
                """
                        .formatted(number);

        tamper(swap);

        assertThat(verifier.verify(number)).isNotEmpty();
        tamper(swap);
        assertThat(verifier.verify(number)).isEmpty();
    }

    private String sealedRequest() {
        String number = loop.file("01-02").trackingNumber().value();
        sealAll();
        return number;
    }

    private void sealAll() {
        while (sealer.seal() > 0) {
            // until nothing is left
        }
    }

    private long anEntryOf(String number) {
        return database.sql("select min(id) from whistle.case_event where case_key = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    /** What only the owner of the database can do, after switching the triggers off. */
    private void tamper(String statement) throws Exception {
        try (Connection connection = owner.connect();
                Statement change = connection.createStatement()) {
            change.execute("set session_replication_role = replica");
            change.execute(statement);
        }
    }
}
