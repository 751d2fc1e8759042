package org.whistle.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.whistle.access.SecurityEvent;
import org.whistle.seal.SealFinding.Fault;

/** Somebody who owns the database wants no seals any more, or two rows of them, and nobody to notice. */
class EndedSealsTest extends ThreeSealedDays {

    @ParameterizedTest
    @ValueSource(ints = {4, 1_000_000, Integer.MAX_VALUE})
    void a_row_slipped_in_is_found_and_the_seals_go_on(int number) throws IOException {
        past.attack("insert into whistle.day_seal values (%d, '2999-01-01', 0, true, '{}')".formatted(number));

        assertThat(figure(past, "whistle.seal.intact")).isZero();
        past.passADay();
        DaySealer.Made made = past.sealer().sealWhenDue().orElseThrow();

        assertThat(made.seal().number()).isEqualTo(number == 4 ? 5 : 4);
        assertThat(made.findings()).extracting(SealFinding::fault).containsExactly(Fault.SEAL_FORGED);
        Mockito.verify(past.events()).happened(eq(SecurityEvent.SEAL_BROKEN), any(), any());
        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::afterSeal)
                .containsExactly(tuple(Fault.SEAL_FORGED, number));
        assertThat(figure(past, "whistle.seal.age")).isBetween(0.0, 90_000.0);
    }

    @Test
    void a_row_whose_columns_say_otherwise_than_its_seal_is_found() {
        past.attack("update whistle.day_seal set sealed_at = '2999-01-01' where number = 3");

        assertThat(past.verify()).extracting(SealFinding::fault).containsExactly(Fault.SEAL_UNLIKE_DATABASE);
        past.passADay();
        assertThat(past.sealer().sealWhenDue()).isPresent();
    }

    @Test
    void where_nothing_was_sealed_for_days_that_is_found() {
        for (int day = 0; day < 4; day++) {
            past.writeDay();
            past.passADay();
        }
        past.chain();

        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::fromLink, SealFinding::afterSeal)
                .containsExactly(tuple(Fault.SEAL_OVERDUE, 361L, 3));
    }

    @Test
    void a_seal_that_cannot_be_made_is_told_once_a_day() throws IOException {
        Files.delete(folder.resolve("seal.key"));
        DaySealer sealer = past.sealer();

        sealer.sealWhenDue();
        sealer.sealWhenDue();

        Mockito.verify(past.events(), times(1))
                .happened(SecurityEvent.SEAL_MISSED, "", Map.of("reason", "another-key"));
        assertThat(figure(past, "whistle.seal.age")).isInfinite();
    }

    @Test
    void where_the_folder_cannot_be_written_a_changed_past_is_told_all_the_same() throws IOException {
        past.attack("update whistle.case_event set actor = 'somebody-else' where id = 200");
        past.sealAnew();
        Files.move(past.directoryOfSeals(), folder.resolve("away"));
        Files.writeString(past.directoryOfSeals(), "no folder");
        past.passADay();
        KeptSeals seals = past.seals();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> past.sealer(seals, past.keys()).sealWhenDue());

        Mockito.verify(past.events()).happened(eq(SecurityEvent.SEAL_BROKEN), any(), any());
        Mockito.verify(past.events()).happened(eq(SecurityEvent.SEAL_MISSED), any(), any());
        assertThat(seals.unwritten()).isEqualTo(4);
    }

    @Test
    void two_nodes_with_folders_of_their_own_never_begin_two_rows_of_seals() throws IOException {
        past.attack("delete from whistle.day_seal");
        Files.move(past.directoryOfSeals(), folder.resolve("before"));
        past.sealDay(DaySealer.Begin.ONCE);
        Path other = Files.createDirectory(folder.resolve("other"));

        assertThat(past.at(other).sealWhenDue()).isEmpty();

        assertThat(other).isEmptyDirectory();
        assertThat(past.number("select count(*) from whistle.day_seal")).isEqualTo(1);
    }

    @Test
    void an_emptied_folder_beside_an_emptied_table_is_found() throws IOException {
        past.attack("delete from whistle.day_seal");
        Files.move(past.directoryOfSeals(), folder.resolve("away"));

        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::afterSeal)
                .containsExactly(tuple(Fault.SEAL_MISSING, 1));
    }

    private double figure(SealedDatabase of, String name) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new SealGauges(of.keys(), of.seals(), mock(SealMail.class), of::now).bindTo(registry);
        return registry.get(name).gauge().value();
    }
}
