package org.whistle.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.request.CaseFileVerifier.Fault;
import org.whistle.request.CaseFileVerifier.Finding;
import org.whistle.testing.DatabaseOwner;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Free words stand beside the chain: they can go, but nobody can put others in their place. */
@WholeApplication
class CaseTextsTest {

    private static final String WORDS = "赵六说楼上漏水，电话打不通";

    @Autowired
    private Loop loop;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private CaseFileSealer sealer;

    @Autowired
    private CaseFileVerifier verifier;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DatabaseOwner owner;

    private String number;

    @BeforeEach
    void somebody_writes_a_note() {
        number = loop.file(Items.RUBBISH).trackingNumber().value();
        transactions.executeWithoutResult(done ->
                caseFile.append(number, CaseEventKind.CHECKED_ON_SITE, Map.of("finding", "CONFIRMED", "note", WORDS)));
        while (sealer.seal() > 0) {
            // until nothing is left
        }
    }

    @Test
    void who_reads_the_case_file_finds_facts_and_words_together() {
        assertThat(caseFile.entriesOf(number)).last().satisfies(entry -> assertThat(entry.detail())
                .isEqualTo(Map.of("finding", "CONFIRMED", "note", WORDS)));
    }

    @Test
    void the_entry_itself_holds_no_words() {
        assertThat(database.sql("select detail::text from whistle.case_event where case_key = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .anyMatch(detail -> detail.contains("CONFIRMED"))
                .noneMatch(detail -> detail.contains("赵六"));
    }

    @Test
    void two_entries_with_the_same_words_have_different_digests() {
        transactions.executeWithoutResult(
                done -> caseFile.append(number, CaseEventKind.CHECKED_ON_SITE, Map.of("note", WORDS)));

        assertThat(database.sql("select count(distinct digest) from whistle.case_text where case_key = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_word_that_nobody_declared_a_fact_is_no_fact() {
        CaseTexts.Parted parted = CaseTexts.part(
                "1", CaseEventKind.ACCEPTED, Map.of("brandNew", "x", "item", "01-02"), new ObjectMapper());

        assertThat(parted.facts().keySet()).map(Object::toString).containsExactlyInAnyOrder("item", "texts");
        assertThat(parted.texts()).isEqualTo("{\"brandNew\":\"x\"}");
    }

    @Test
    void changed_words_are_found() {
        asOwner("update whistle.case_text set texts = '{\"note\":\"x\"}' where case_key = '" + number + "'");

        assertThat(verifier.verify(number)).extracting(Finding::fault).containsExactly(Fault.TEXT_CHANGED);
        // others verify the same tables
        asOwner("update whistle.case_text set texts = '{\"note\":\"" + WORDS + "\"}' where case_key = '" + number
                + "'");
        assertThat(verifier.verify(number)).isEmpty();
    }

    @Test
    void removed_words_are_found_unless_a_later_entry_says_that_they_were_erased() {
        database.sql("delete from whistle.case_text where case_key = ?")
                .param(number)
                .update();
        assertThat(verifier.verify(number)).extracting(Finding::fault).containsExactly(Fault.TEXT_REMOVED);

        transactions.executeWithoutResult(
                done -> caseFile.append(number, CaseEventKind.PERSONAL_DATA_ERASED, Map.of("erased", "CONTACT,TEXT")));

        assertThat(verifier.verify(number)).isEmpty();
        assertThat(caseFile.entriesOf(number))
                .filteredOn(entry -> entry.kind() == CaseEventKind.CHECKED_ON_SITE)
                .allSatisfy(entry ->
                        assertThat(entry.detail()).isEqualTo(Map.of("finding", "CONFIRMED", "note", ErasedText.MARK)));
    }

    private void asOwner(String statement) {
        try (Connection connection = owner.connect();
                Statement change = connection.createStatement()) {
            // past the trigger, as an owner may who means it
            change.execute("set session_replication_role = replica");
            change.execute(statement);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
