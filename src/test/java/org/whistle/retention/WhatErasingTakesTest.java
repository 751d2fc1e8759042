package org.whistle.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.CaseFile;
import org.whistle.request.ErasedText;
import org.whistle.request.PersonalKind;
import org.whistle.request.Receipt;
import org.whistle.retention.RetentionRuns.Mode;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.TalkativeLoop;
import org.whistle.testing.WholeApplication;

/** What is gone after an erasure, wherever it stood and whenever it was written. */
@WholeApplication
class WhatErasingTakesTest {

    @Autowired
    private TalkativeLoop people;

    @Autowired
    private Loop loop;

    @Autowired
    private Holds holds;

    @Autowired
    private CaseErasure erasure;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Http http;

    @Test
    void nobody_reads_the_words_of_old_entries_any_more() {
        Receipt closed = people.closed(Items.RUBBISH);
        String old = "{\"note\": \"老案卷里的特别记号\"}";
        database.sql(
                        """
                        insert into whistle.case_event (case_key, at, source, kind, actor, stage, detail)
                        values (?, now(), 'DOMAIN', 'ERASURE_DECLINED', 'dataofficer', null, ?::json)
                        """)
                .params(number(closed), old)
                .update();
        assertThat(caseFile.entriesOf(number(closed)).toString()).contains("老案卷里的特别记号");
        endedLongAgo(closed);

        RetentionReport report = runs.run(Mode.REMOVE, Long.MAX_VALUE, done -> {});

        assertThat(report.wordsInChain()).isPositive();
        assertThat(caseFile.entriesOf(number(closed)).toString())
                .doesNotContain("老案卷里的特别记号")
                .contains("note=" + ErasedText.MARK);
        assertThat(http.get("/api/requests/" + number(closed))
                        .with("X-Request-Secret", closed.secret())
                        .answer()
                        .text())
                .doesNotContain("老案卷里的特别记号");
    }

    @Test
    void what_is_written_after_the_erasure_goes_with_the_next_run() {
        Receipt closed = people.closed(Items.RUBBISH);
        endedLongAgo(closed);
        runs.run(Mode.REMOVE, Long.MAX_VALUE, done -> {});
        holds.put(number(closed), "王建国的诉讼");
        holds.lift(number(closed));

        runs.run(Mode.REMOVE, Long.MAX_VALUE, done -> {});

        assertThat(database.sql("select reason from whistle.legal_hold where tracking_number = ?")
                        .param(number(closed))
                        .query(String.class)
                        .single())
                .isEqualTo(ErasedText.MARK);
    }

    @Test
    void whoever_writes_the_mark_into_a_request_does_not_keep_the_rest_of_it() {
        Receipt closed = people.closed(Items.RUBBISH);
        database.sql("update whistle.resident_request set description = ? where tracking_number = ?")
                .params(ErasedText.MARK, number(closed))
                .update();
        database.sql("delete from whistle.case_text where case_key = ?")
                .param(number(closed))
                .update();

        erasure.erase(number(closed), Set.of(PersonalKind.TEXT), "REQUEST");

        assertThat(database.sql("select address from whistle.resident_request where tracking_number = ?")
                        .param(number(closed))
                        .query(String.class)
                        .single())
                .isEqualTo(ErasedText.MARK);
    }

    @Test
    void an_erased_picture_is_told_of_beside_a_task_and_not_drawn() {
        Receipt open = loop.fileUpTo(Items.RUBBISH, "reportIn");
        String task = "/api/cases/of-task/" + loop.task(open, "reportIn").getId();
        http.post(task + "/attachments", Multipart.picture("BEFORE", Photos.jpeg(40, 30)))
                .as("sanitation")
                .answer();
        database.sql("update whistle.attachment set erased_at = now() where tracking_number = ?")
                .param(number(open))
                .update();

        assertThat(http.get(task)
                        .as("supervisor")
                        .answer()
                        .body()
                        .at("/evidence/pictures/0/erasedAt")
                        .asText())
                .startsWith("20");
    }

    private void endedLongAgo(Receipt request) {
        database.sql("update whistle.resident_request set ended_at = now() - interval '70 months'"
                        + " where tracking_number = ?")
                .param(number(request))
                .update();
    }
}
