package org.whistle.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whistle.evidence.PicturedFiling;
import org.whistle.problem.Refusal;
import org.whistle.request.Joins;
import org.whistle.request.KeyedFilings;
import org.whistle.request.Requests;

/** What a refused form answers. */
class FilingDeskTest {

    private final PicturedFiling pictures = mock(PicturedFiling.class);
    private final FilingDesk desk =
            new FilingDesk(mock(Requests.class), mock(Joins.class), mock(KeyedFilings.class), pictures);

    static Stream<Refusal> passing() {
        return Stream.of(Refusal.conflict("pictures-busy"), Refusal.tooMany(Duration.ofSeconds(10), "pictures-of-one"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whose_words_are_wrong_reads_so_though_nobody_can_look_at_the_photos_now(Refusal busy) {
        when(pictures.look(any())).thenThrow(busy);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.read(FilingForm.EMPTY, new Joining(null, null), List.of(), null))
                .satisfies(refusal -> assertThat(refusal.all())
                        .extracting(wrong -> wrong.field().orElseThrow())
                        .containsExactly("description"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whose_words_are_right_is_not_kept_from_filing_by_what_was_not_looked_at(Refusal busy) {
        FilingForm form = new FilingForm("路灯坏了", null, null, null, null, null, null, null, null, null, null, null);
        when(pictures.look(any())).thenThrow(busy);

        assertThat(desk.read(form, new Joining(null, null), List.of(), null).photos())
                .isEmpty();
    }
}
