package org.whistle.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.whistle.request.CaseFileSealer;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Seals of the running application, day by day, while residents file. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class DaySealTest {

    @Autowired
    private DaySealer sealer;

    @Autowired
    private DaySealRows rows;

    @Autowired
    private CaseFileSealer chains;

    @Autowired
    private SealSettings settings;

    @Autowired
    private SealMail mail;

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_day_is_sealed_once_and_a_day_begun_or_missed_is_made_up_for() {
        sealer.sealWhenDue();
        int number = rows.newest().number();

        assertThat(sealer.sealWhenDue()).isEmpty();
        TurnableClock.INSTANCE.turn(Duration.ofDays(3));
        Optional<DaySealer.Made> made = sealer.sealWhenDue();

        assertThat(made).get().satisfies(one -> {
            assertThat(one.seal().number()).isEqualTo(number + 1);
            assertThat(one.findings()).isEmpty();
        });
        assertThat(sealer.sealWhenDue()).isEmpty();
        assertThat(settings.directory().resolve(SealDirectory.nameOf(made.get().seal())))
                .exists();
    }

    @Test
    void nothing_is_found_while_residents_file_and_two_seal_at_once() throws Exception {
        sealer.seal();
        List<Supplier<Boolean>> people =
                List.of(() -> file(8), () -> file(8), () -> sealAsOftenAs(6), () -> sealAsOftenAs(6), () -> {
                    for (int time = 0; time < 20; time++) {
                        chains.seal();
                    }
                    return true;
                });

        assertThat(AtOnce.answers(people)).containsOnly(true);

        sealer.seal();
        Answer answer = http.get("/api/case-files/seals").as("supervisor").answer();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("findings"))
                .as(answer.text())
                .allMatch(finding -> finding.path("fault").asText().endsWith("_DATED"));
        assertThat(answer.body().path("seals").asInt()).isEqualTo(rows.newest().number());
        assertThat(answer.at("publicKey")).startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(answer.body().path("last").path("root").asText()).hasSize(64);
    }

    private boolean file(int times) {
        for (int time = 0; time < times; time++) {
            loop.file("01-02");
        }
        return true;
    }

    private boolean sealAsOftenAs(int times) {
        boolean intact = true;
        for (int time = 0; time < times; time++) {
            intact &= sealer.seal().map(made -> made.findings().isEmpty()).orElse(true);
        }
        return intact;
    }

    @Test
    void only_supervisors_ask_and_what_stands_in_the_folder_is_held_against_the_links(CapturedOutput output)
            throws Exception {
        sealer.seal();
        Path newest = settings.directory()
                .resolve(SealDirectory.nameOf(sealer.seal().orElseThrow().seal()));
        String sealed = Files.readString(newest);

        Files.writeString(newest, sealed.replaceFirst("\"links\" : ", "\"links\" : 1"));
        Answer answer = http.get("/api/case-files/seals").as("supervisor").answer();
        Files.writeString(newest, sealed);

        assertThat(answer.body().path("intact").asBoolean()).isFalse();
        assertThat(answer.text()).contains("SEAL_FORGED");
        assertThat(http.get("/api/case-files/seals").as("grid").answer().status())
                .isEqualTo(403);
        assertThat(http.get("/api/case-files/seals").answer().status()).isEqualTo(401);
        assertThat(output).doesNotContain(Files.readAllLines(settings.keyFile()).get(0));
    }

    @Test
    void figures_say_how_old_the_newest_seal_is_and_whether_mails_wait() {
        sealer.seal();

        String figures =
                http.get("/actuator/prometheus").as("supervisor").answer().text();

        assertThat(figures).contains("whistle_seal_age_seconds", "whistle_seal_intact 1.0");
        assertThat(figures).contains("whistle_seal_mails_waiting 0.0");
        assertThat(mail.waiting()).isZero();
    }
}
