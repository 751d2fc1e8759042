package org.whistle.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.PersonalKind;
import org.whistle.request.Receipt;
import org.whistle.request.ReporterSearch;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Redress;
import org.whistle.testing.Reporter;
import org.whistle.testing.WholeApplication;

/** What is worked on again belongs to whoever filed the settled request, and nobody appeals about what is gone. */
@WholeApplication
class RedoneAndErasedTest {

    @Autowired
    private Redress redress;

    @Autowired
    private Loop loop;

    @Autowired
    private ReporterSearch search;

    @Autowired
    private CaseErasure erasure;

    @Autowired
    private JdbcClient database;

    @RepeatedTest(3)
    void what_is_erased_is_not_appealed_and_what_is_appealed_is_not_erased() throws Exception {
        Receipt closed = redress.closed();

        List<Boolean> won = AtOnce.answers(
                () -> redress.appeal(closed, "REDO", "NOT_SOLVED").status() == 201,
                () -> erasure.erase(number(closed), Set.of(PersonalKind.TEXT), "REQUEST")
                        .kinds()
                        .contains(PersonalKind.TEXT));

        assertThat(won).as("appealed, erased").containsExactlyInAnyOrder(true, false);
        assertThat(loop.openTasks(closed)).isEqualTo(won.get(0) ? List.of(Redress.REVIEW) : List.of());
        assertThat(database.sql(
                                "select texts_erased_at is null from whistle.resident_request where tracking_number = ?")
                        .param(number(closed))
                        .query(Boolean.class)
                        .single())
                .isEqualTo(won.get(0));
    }

    @Test
    void a_redo_belongs_to_its_reporter_as_the_settled_one_does() {
        Receipt closed = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "callBack");
        redress.close(closed);
        redress.appeal(closed, "REDO", "NOT_SOLVED");
        Receipt again = redress.redone(closed);

        assertThat(search.families(List.of(number(again)))).containsExactly(number(closed), number(again));
        assertThat(search.families(List.of(number(closed)))).containsExactly(number(closed), number(again));
        erasure.erase(number(closed), Set.of(PersonalKind.CONTACT), "REQUEST");
        assertThat(search.byPhone(Reporter.WANG.phone()))
                .contains(number(again))
                .doesNotContain(number(closed));
    }
}
