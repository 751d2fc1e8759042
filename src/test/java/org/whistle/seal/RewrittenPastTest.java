package org.whistle.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whistle.access.SecurityEvent;
import org.whistle.request.CaseFileVerifier;
import org.whistle.seal.SealFinding.Fault;

/**
 * Somebody owns the database, has switched the walls off, knows our program and makes every link anew, so that the
 * chains are right again. The seals outside still say what was there, where, and when it was changed.
 */
class RewrittenPastTest extends ThreeSealedDays {

    @Test
    void an_untouched_past_is_right_and_goes_on() {
        assertThat(past.verify()).isEmpty();

        past.writeDay();
        assertThat(past.sealDay().findings()).isEmpty();

        assertThat(past.verify()).isEmpty();
        assertThat(past.directory().all()).hasSize(4);
    }

    @Test
    void a_changed_entry_is_found_by_itself_while_its_links_stand() {
        past.attack("update whistle.case_event set actor = 'somebody-else' where id = 77");

        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::cases, SealFinding::entry)
                .containsExactly(tuple(Fault.ENTRY_CHANGED, List.of(caseOf(77)), 77L));
    }

    @Test
    void changed_and_removed_words_beside_the_chain_are_found_with_all_else() {
        past.writeWords("C-1", "楼道堆物");
        past.writeWords("C-2", "飞线充电");
        past.sealDay();

        past.attack("update whistle.case_text set texts = '{\"note\":\"x\"}' where case_key = 'C-1'");
        past.attack("delete from whistle.case_text where case_key = 'C-2'");
        past.attack("update whistle.case_event set actor = 'somebody-else' where id = 77");

        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::cases)
                .containsExactlyInAnyOrder(
                        tuple(Fault.TEXT_CHANGED, List.of("C-1")),
                        tuple(Fault.TEXT_REMOVED, List.of("C-2")),
                        tuple(Fault.ENTRY_CHANGED, List.of(caseOf(77))));
    }

    @ParameterizedTest
    @EnumSource
    void whatever_the_chains_find_has_a_name_here(CaseFileVerifier.Fault fault) {
        assertThat(Fault.valueOf(fault.name())).isNotNull();
    }

    @Test
    void a_changed_entry_is_found_in_its_block_when_all_links_are_made_anew() {
        long entry = 5;
        past.attack("update whistle.case_event set actor = 'somebody-else' where id = " + entry);
        past.sealAnew();

        List<SealFinding> found = past.verify();

        assertThat(found).isNotEmpty().allMatch(finding -> finding.fault() == Fault.REWRITTEN);
        assertThat(found.get(0).fromLink()).isEqualTo(1L);
        assertThat(found.get(0).cases()).contains(caseOf(entry));
        assertThat(found.get(0).afterSeal())
                .as("it was right when the last seal was made")
                .isEqualTo(3);
        assertThat(found.get(0).beforeSeal()).isNull();
    }

    @Test
    void the_one_case_is_named_when_its_file_ends_soon_after_what_was_changed() {
        // the last entry of its case; all others go on in blocks that stay as they were sealed
        past.write("C-last", past.now());
        past.writeDay();
        past.sealDay();
        past.attack("update whistle.case_event set actor = 'somebody-else' where case_key = 'C-last'");
        past.sealAnew();

        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::cases, SealFinding::fromLink, SealFinding::toLink)
                .containsExactly(tuple(Fault.REWRITTEN, List.of("C-last"), 321L, 384L));
    }

    @Test
    void a_cut_end_is_found() {
        past.attack("delete from whistle.case_event where id > 350");
        past.attack("delete from whistle.case_seal where number > 350");

        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::fromLink, SealFinding::toLink)
                .contains(tuple(Fault.CUT_OFF, 351L, 360L));
    }

    @Test
    void a_cut_end_of_one_case_is_found_when_all_links_are_made_anew() {
        past.attack("delete from whistle.case_event where case_key = 'C-3' and id > 300");
        past.sealAnew();

        assertThat(past.verify()).extracting(SealFinding::fault).contains(Fault.REWRITTEN, Fault.CUT_OFF);
        assertThat(past.verify().get(0).fromLink()).isEqualTo(257L);
    }

    @Test
    void an_entry_slipped_in_between_is_found_when_all_links_are_made_anew() {
        past.attack("update whistle.case_event set id = -id where id > 200");
        past.attack("update whistle.case_event set id = 1 - id where id < 0");
        past.attack(
                """
                insert into whistle.case_event (id, case_key, at, source, kind, actor, detail)
                overriding system value
                select 201, case_key, at, source, kind, 'somebody-else', detail from whistle.case_event where id = 200
                """);
        past.sealAnew();

        List<SealFinding> found = past.verify();

        assertThat(found.get(0).fault()).isEqualTo(Fault.REWRITTEN);
        assertThat(found.get(0).fromLink()).isEqualTo(193L);
        assertThat(found.get(0).toLink()).isEqualTo(360L);
    }

    @Test
    void two_entries_in_each_others_place_are_found_when_all_links_are_made_anew() {
        past.attack("update whistle.case_event set id = -id where id in (130, 142)");
        past.attack("update whistle.case_event set id = case id when -130 then 142 else 130 end where id < 0");
        past.sealAnew();

        List<SealFinding> found = past.verify();

        assertThat(found).isNotEmpty().allMatch(finding -> finding.fault() == Fault.REWRITTEN);
        assertThat(found.get(0).fromLink()).isEqualTo(129L);
        assertThat(found.get(0).cases()).contains(caseOf(130));
    }

    @Test
    void a_case_that_is_gone_is_found_whether_links_are_made_anew_or_not() {
        past.attack("delete from whistle.case_event where case_key = 'C-5'");
        past.attack("delete from whistle.case_seal where case_key = 'C-5'");
        assertThat(past.verify())
                .extracting(SealFinding::fault)
                .contains(Fault.LINK_REMOVED, Fault.REWRITTEN)
                .doesNotContain(Fault.CUT_OFF);

        past.sealAnew();
        assertThat(past.verify()).extracting(SealFinding::fault).contains(Fault.REWRITTEN, Fault.CUT_OFF);
    }

    @Test
    void an_entry_dated_back_is_found_without_any_trick() {
        past.write("C-1", SealedDatabase.FIRST_DAY.plus(Duration.ofHours(1)));
        long entry = past.number("select max(id) from whistle.case_event");

        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::cases, SealFinding::entry, SealFinding::afterSeal)
                .containsExactly(tuple(Fault.BACK_DATED, List.of("C-1"), entry, 3));

        past.sealDay();
        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::afterSeal, SealFinding::beforeSeal)
                .containsExactly(tuple(Fault.BACK_DATED, 3, 4));
    }

    @Test
    void an_entry_dated_into_the_days_to_come_is_found() {
        past.write("C-1", past.now().plus(Duration.ofDays(9)));
        past.sealDay();

        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::beforeSeal)
                .containsExactly(tuple(Fault.POST_DATED, 4));
    }

    @Test
    void an_old_entry_that_no_link_covers_is_found() {
        past.attack(
                """
                insert into whistle.case_event (id, case_key, at, source, kind, actor, detail)
                overriding system value
                select 0, case_key, at, source, kind, 'somebody-else', detail from whistle.case_event where id = 1
                """);

        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::cases)
                .containsExactly(tuple(Fault.NEVER_SEALED, List.of(caseOf(1))));
    }

    @Test
    void the_next_seal_finds_it_too_and_shows_later_when_it_was_done() {
        past.attack("update whistle.case_event set actor = 'somebody-else' where id = 5");
        past.sealAnew();
        past.writeDay();

        DaySealer.Made made = past.sealDay();

        assertThat(made.findings()).extracting(SealFinding::fault).contains(Fault.REWRITTEN);
        assertThat(made.seal().pastIntact()).isFalse();
        verify(past.events()).happened(eq(SecurityEvent.SEAL_BROKEN), any(), any());
        assertThat(past.verify()).allSatisfy(finding -> {
            assertThat(finding.afterSeal()).isEqualTo(3);
            assertThat(finding.beforeSeal()).isEqualTo(4);
        });
    }

    private String caseOf(long entry) {
        return "C-" + (entry - 1) % SealedDatabase.CASES;
    }
}
