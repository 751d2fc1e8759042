package org.whistle.workflow.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every label that Camunda ships in English is there in Chinese, with the same places for what is filled in. */
class LabelsTest {

    private static final String PLACE = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json";

    /** Signs, formats and names that are the same in both languages. */
    private static final Set<String> SAME = Set.of("", "<", "<=", ">", ">=", "CSV", "JSON", "YYYY-MM-DDTHH:mm:ss");

    /** An ending of the English plural. */
    private static final String PLURAL = "s";

    private static final Pattern FILLED_IN =
            Pattern.compile("\\{\\{[^}]*}}|\\{}|&\\w+;|</?(?:a|br|strong)\\b[^>]*>|\n");

    /** What may stand in Chinese words: names of formats, keys and abbreviations of Camunda's figures. */
    private static final Pattern KNOWN_LATIN = Pattern.compile(
            "yyyy-MM-ddTHH:mm:ss|YYYY-MM-DDTHH:mm:ss|Camunda|CSV|JSON|DMN|LDAP|CTRL|F5|DI|EDE|FNI|PI|TU|#resolve"
                    + "|cockpit|tasklist");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void no_label_is_missing_and_none_is_made_up(String application) throws IOException {
        assertThat(labels(application, "zh"))
                .containsOnlyKeys(labels(application, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void no_label_is_left_in_english(String application) throws IOException {
        Map<String, String> english = labels(application, "en");

        assertThat(where(english, labels(application, "zh"), (en, zh) -> en.equals(zh) && !SAME.contains(en)))
                .isEmpty();
        assertThat(where(english, labels(application, "zh"), (en, zh) -> hasEnglishWords(zh)))
                .isEmpty();
        assertThat(where(english, labels(application, "zh"), (en, zh) -> zh.isBlank() && !isNothing(en)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void what_is_filled_in_stands_in_both(String application) throws IOException {
        assertThat(where(labels(application, "en"), labels(application, "zh"), (en, zh) -> !filledIn(en)
                        .equals(filledIn(zh))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void dates_are_written_in_chinese(String application) throws IOException {
        JsonNode dates = file(application, "zh").path("dateLocales");

        assertThat(dates.path("months")).hasSize(12);
        assertThat(dates.path("weekdays")).hasSize(7);
        assertThat(dates.path("longDateFormat").path("LLL").asText()).isEqualTo("YYYY-MM-DD HH:mm");
        assertThat(dates.path("relativeTime").path("future").asText()).isEqualTo("%s后");
        assertThat(names(dates)).isEqualTo(names(file("tasklist", "en").path("dateLocales")));
    }

    private static Set<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static boolean isNothing(String english) {
        return english.isEmpty() || english.equals(PLURAL);
    }

    private static boolean hasEnglishWords(String chinese) {
        String own = FILLED_IN.matcher(chinese).replaceAll(" ");
        return LATIN.matcher(KNOWN_LATIN.matcher(own).replaceAll(" ")).find();
    }

    private static List<String> filledIn(String label) {
        return FILLED_IN
                .matcher(label)
                .results()
                .map(MatchResult::group)
                .map(one -> one.replace(" ", ""))
                .sorted()
                .toList();
    }

    private static Map<String, String> where(
            Map<String, String> english, Map<String, String> chinese, BiPredicate<String, String> fault) {
        Map<String, String> found = new TreeMap<>(chinese);
        found.keySet().removeIf(key -> !english.containsKey(key) || !fault.test(english.get(key), chinese.get(key)));
        return found;
    }

    private Map<String, String> labels(String application, String language) throws IOException {
        Map<String, String> labels = new TreeMap<>();
        file(application, language)
                .path("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        assertThat(labels).isNotEmpty();
        return labels;
    }

    private JsonNode file(String application, String language) throws IOException {
        String place = PLACE.formatted(application, language);
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(place), place)) {
            // Camunda's files begin with a mark of their byte order
            return json.readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""));
        }
    }
}
