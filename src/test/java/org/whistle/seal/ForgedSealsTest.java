package org.whistle.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whistle.seal.SealFinding.Fault;

/** Somebody owns the folder of the seals, too, but not the key. */
class ForgedSealsTest extends ThreeSealedDays {

    @Test
    void a_changed_file_is_found() throws IOException {
        Path file = past.file(2);
        Files.writeString(file, Files.readString(file).replace("\"links\" : 240", "\"links\" : 239"));

        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::afterSeal)
                .containsExactly(tuple(Fault.SEAL_FORGED, 2));
    }

    @Test
    void what_a_seal_says_of_the_past_is_signed() throws IOException {
        String sealed = Files.readString(past.file(2));
        Files.writeString(past.file(2), sealed.replace("\"pastIntact\" : true", "\"pastIntact\" : false"));
        assertThat(past.verify()).extracting(SealFinding::fault).containsExactly(Fault.SEAL_FORGED);

        Files.writeString(
                past.file(2), sealed.replace("\"pastIntact\" : true,", "").replace("seal/2", "seal/1"));
        assertThat(past.verify()).extracting(SealFinding::fault).containsExactly(Fault.SEAL_FORGED);
    }

    @Test
    void a_seal_of_the_first_format_is_checked_as_it_was() {
        SealKey key = SealKey.draw();
        DaySeal first = key.sign(new DaySeal(
                DaySeal.FIRST_FORMAT,
                1,
                Instant.EPOCH,
                1,
                "",
                "aa",
                0,
                List.of("cc"),
                null,
                "",
                key.fingerprint(),
                ""));

        DaySeal read = past.directory().parse(past.directory().written(first));

        assertThat(key.publicKey().signed(read)).isTrue();
        assertThat(first.statement()).doesNotContain("past:");
    }

    @Test
    void a_file_signed_with_another_key_is_found() throws IOException {
        DaySeal sealed = past.directory().parse(Files.readString(past.file(2)));
        Files.writeString(past.file(2), past.directory().written(SealKey.draw().sign(sealed)));

        assertThat(past.verify()).extracting(SealFinding::fault).containsExactly(Fault.SEAL_FORGED);
    }

    @Test
    void all_files_signed_anew_with_another_key_are_found() throws IOException {
        SealKey other = SealKey.draw();
        for (int number = 1; number <= 3; number++) {
            DaySeal sealed = past.directory().parse(Files.readString(past.file(number)));
            DaySeal moved = new DaySeal(
                    DaySeal.FORMAT,
                    number,
                    sealed.sealedAt(),
                    sealed.links(),
                    sealed.head(),
                    sealed.root(),
                    sealed.firstBlock(),
                    sealed.blocks(),
                    sealed.pastIntact(),
                    sealed.previous(),
                    other.fingerprint(),
                    "");
            Files.writeString(past.file(number), past.directory().written(other.sign(moved)));
        }

        assertThat(past.verify())
                .extracting(SealFinding::fault)
                .containsOnly(Fault.SEAL_FORGED)
                .hasSize(3);
    }

    @Test
    void a_file_that_is_no_seal_is_found() throws IOException {
        Files.writeString(past.file(3), "{\"format\": \"whistle-seal/1\"}");

        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::afterSeal)
                .containsExactly(tuple(Fault.SEAL_UNREADABLE, 3));
    }

    @Test
    void a_dropped_day_is_found_and_a_change_it_covered_too() throws IOException {
        Files.delete(past.file(2));
        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::afterSeal)
                .containsExactly(tuple(Fault.SEAL_MISSING, 2));

        past.attack("update whistle.case_event set actor = 'somebody-else' where id = 200");
        past.sealAnew();
        assertThat(past.verify()).extracting(SealFinding::fault).contains(Fault.SEAL_MISSING, Fault.REWRITTEN);
    }

    @Test
    void the_last_day_dropped_is_found_while_the_database_knows_it() throws IOException {
        Files.delete(past.file(3));

        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::afterSeal)
                .containsExactly(tuple(Fault.SEAL_MISSING, 3));
    }

    @Test
    void a_file_in_the_place_of_another_is_found() throws IOException {
        Files.copy(past.file(1), past.directoryOfSeals().resolve("seal-000004-2026-03-06.json"));

        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::afterSeal)
                .containsExactly(tuple(Fault.SEAL_FORGED, 4));
    }

    @Test
    void a_database_rolled_back_is_found() {
        past.attack("delete from whistle.day_seal where number > 1");
        past.attack("delete from whistle.case_seal where number > 120");
        past.attack("delete from whistle.case_event where id > 120");

        assertThat(past.verify()).extracting(SealFinding::fault).contains(Fault.SEAL_UNLIKE_DATABASE, Fault.CUT_OFF);
    }

    @Test
    void a_row_forged_in_the_database_becomes_no_file() throws IOException {
        String forged = Files.readString(past.file(3)).replace("\"number\" : 3", "\"number\" : 4");
        past.rows().add(new DaySealRows.Kept(4, past.now(), 360, forged), true);

        past.seals().writeFiles(past.keys().key().publicKey());

        assertThat(past.directory().all()).hasSize(3);
        assertThat(past.verify())
                .extracting(SealFinding::fault, SealFinding::afterSeal)
                .containsExactly(tuple(Fault.SEAL_FORGED, 4));
    }

    @Test
    void another_node_or_a_new_folder_gets_what_the_database_has() throws IOException {
        for (int number = 2; number <= 3; number++) {
            Files.delete(past.file(number));
        }

        past.seals().writeFiles(past.keys().key().publicKey());

        assertThat(past.verify()).isEmpty();
    }

    @Test
    void a_new_key_begins_anew_and_covers_everything_again() throws IOException {
        Files.delete(folder.resolve("seal.key"));
        Files.move(past.directoryOfSeals(), folder.resolve("seals-of-the-old-key"));

        assertThatExceptionOfType(ForeignSeals.class).isThrownBy(past::sealDay);
        assertThat(folder.resolve("seal.key")).doesNotExist();
        DaySeal seal = past.sealDay(DaySealer.Begin.ANEW).seal();

        assertThat(seal.number()).isEqualTo(4);
        assertThat(seal.blocks()).hasSize(6);
        assertThat(past.verify()).isEqualTo(List.of());
    }

    @Test
    void a_node_without_the_key_does_not_seal_in_its_own_name() throws IOException {
        Path key = folder.resolve("seal.key");
        Files.delete(key);

        assertThat(past.sealer().sealWhenDue()).isEmpty();
        assertThat(key).doesNotExist();

        SealKey other = past.keys().key();
        assertThat(past.sealer().sealWhenDue()).isEmpty();
        assertThat(past.seals().signed(other.publicKey())).isEmpty();
    }

    @Test
    void a_file_with_a_high_number_neither_stops_the_row_nor_fills_the_report() throws IOException {
        DaySeal sealed = past.directory().parse(Files.readString(past.file(3)));
        DaySeal forged = new DaySeal(
                DaySeal.FORMAT,
                999_999_999,
                sealed.sealedAt(),
                sealed.links(),
                sealed.head(),
                sealed.root(),
                sealed.firstBlock(),
                sealed.blocks(),
                sealed.pastIntact(),
                sealed.previous(),
                sealed.key(),
                sealed.signature());
        Files.writeString(
                past.directoryOfSeals().resolve(SealDirectory.nameOf(forged)),
                past.directory().written(forged));

        assertThat(past.sealDay().seal().number()).isEqualTo(4);

        assertThat(past.file(4)).exists();
        assertThat(past.verify()).extracting(SealFinding::fault).containsExactly(Fault.SEAL_FORGED);
    }
}
