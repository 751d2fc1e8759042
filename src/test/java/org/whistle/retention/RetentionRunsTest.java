package org.whistle.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.dao.CannotAcquireLockException;
import org.whistle.access.Actor;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;
import org.whistle.catalogue.Publication;
import org.whistle.request.PersonalKind;
import org.whistle.retention.DueRows.Due;
import org.whistle.retention.RetentionReport.Line;
import org.whistle.retention.RetentionRule.Scope;
import org.whistle.retention.RetentionRuns.Mode;

/** What a run does when something goes wrong. */
class RetentionRunsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Set<PersonalKind> CONTACT = Set.of(PersonalKind.CONTACT);

    private final DueRows due = mock(DueRows.class);
    private final CaseErasure erasure = mock(CaseErasure.class);
    private final RunRows kept = mock(RunRows.class);
    private final RetentionRules rules = mock(RetentionRules.class);
    private final Catalogue catalogue = mock(Catalogue.class);
    private final RetentionRuns runs = new RetentionRuns(
            rules, catalogue, due, erasure, kept, mock(Actor.class), Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);

    @BeforeEach
    void one_item_with_a_rule_for_contacts() {
        Item item = new Item("01-02", "", "", "", "", List.of(), null, null, null, null, false, "", Publication.PUBLIC);
        when(catalogue.all()).thenReturn(List.of(item));
        LocalDate today = LocalDate.of(2026, 11, 22);
        when(rules.today()).thenReturn(today);
        when(rules.all())
                .thenReturn(
                        List.of(new RetentionRule(Scope.ALL, null, PersonalKind.CONTACT, 24, today, "x", NOW, "x")));
        when(erasure.erase(anyString(), any(), anyString())).thenReturn(new Erased(CONTACT, null, false));
    }

    @Test
    void a_case_that_cannot_be_erased_is_told_of_and_keeps_no_other_waiting() {
        page("", "1", "2", "3");
        when(erasure.erase(eq("2"), any(), anyString())).thenThrow(new CannotAcquireLockException("held"));

        RetentionReport report = runs.run(Mode.REMOVE, Long.MAX_VALUE, done -> {});

        assertThat(report.removed()).isEqualTo(2);
        assertThat(report.failed()).isOne();
        assertThat(report.lines()).flatExtracting(Line::keptCases).containsExactly("2");
    }

    @Test
    void what_somebody_else_has_erased_meanwhile_is_not_counted() {
        page("", "1", "2");
        when(erasure.erase(eq("2"), any(), anyString())).thenReturn(new Erased(Set.of(), null, false));

        assertThat(runs.run(Mode.REMOVE, Long.MAX_VALUE, done -> {}).removed()).isOne();
    }

    @Test
    void a_run_that_breaks_off_leaves_a_report_of_what_it_removed() {
        page("", IntStream.range(1000, 1500).mapToObj(String::valueOf).toArray(String[]::new));
        when(due.due(any(), any(), any(), eq("1499"), anyInt())).thenThrow(new IllegalStateException("no database"));

        assertThatIllegalStateException().isThrownBy(() -> runs.run(Mode.REMOVE, Long.MAX_VALUE, done -> {}));

        ArgumentCaptor<RetentionReport> report = ArgumentCaptor.forClass(RetentionReport.class);
        verify(kept).add(report.capture(), any());
        assertThat(report.getValue().removed()).isEqualTo(500);
        assertThat(report.getValue().more()).isTrue();
    }

    private void page(String after, String... numbers) {
        List<Due> page = List.of(numbers).stream()
                .map(number -> new Due(number, NOW, null))
                .toList();
        when(due.due(any(), any(), any(), eq(after), anyInt())).thenReturn(page);
    }
}
