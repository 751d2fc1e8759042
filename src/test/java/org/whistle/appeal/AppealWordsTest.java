package org.whistle.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.rates.Measure;

/** What stands in an appeal is said in words, in both languages. */
class AppealWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"history.properties", "history_en.properties"})
    void every_measure_ground_and_state_has_its_words(String bundle) throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources", bundle))) {
            words.load(file);
        }

        assertThat(words.stringPropertyNames())
                .containsAll(keys("history.measures.", Measure.values()))
                .containsAll(keys("history.ground.", ExclusionGround.values()))
                .containsAll(keys("appeal.", AppealState.values()));
    }

    private static Iterable<String> keys(String prefix, Enum<?>[] constants) {
        Stream<String> keys = Arrays.stream(constants).map(constant -> prefix + constant.name());
        return keys.toList();
    }
}
