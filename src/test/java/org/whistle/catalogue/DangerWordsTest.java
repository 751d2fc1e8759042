package org.whistle.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.core.io.ClassPathResource;

class DangerWordsTest {

    private final DangerWords words = new DangerWords(new ClassPathResource("catalogue/danger-words.csv"));

    @ParameterizedTest
    @CsvFileSource(resources = "/catalogue/dangers.csv", useHeadersInDisplayName = true)
    void what_tells_of_danger_is_known_and_what_only_looks_like_it_is_not(Danger danger, String written) {
        Set<Danger> found = words.in(written);

        if (danger == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(danger);
        }
    }
}
