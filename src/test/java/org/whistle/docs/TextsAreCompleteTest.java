package org.whistle.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistle.casework.Adjudicator;
import org.whistle.casework.Blower;
import org.whistle.casework.Finding;
import org.whistle.casework.RefusalGround;
import org.whistle.casework.ReturnAnswer;
import org.whistle.casework.ReturnReason;
import org.whistle.casework.Ruling;
import org.whistle.casework.Verification;
import org.whistle.casework.WhistleCall;
import org.whistle.catalogue.Level;
import org.whistle.catalogue.WhistleKind;
import org.whistle.evaluation.Satisfaction;
import org.whistle.evidence.AttachmentKind;
import org.whistle.meeting.Agreement;
import org.whistle.meeting.Attendance;
import org.whistle.meeting.Commitment;
import org.whistle.meeting.CostBearer;
import org.whistle.meeting.DisputeRuling;
import org.whistle.meeting.PartyKind;
import org.whistle.notification.News;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Channel;
import org.whistle.request.Stage;
import org.whistle.request.Status;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionState;
import org.whistle.servicelevel.Standing;

/** Nobody is shown a code where a sentence belongs, in no language. */
class TextsAreCompleteTest {

    private static final List<String> BUNDLES = List.of("messages", "refusals", "history");
    private static final List<String> LANGUAGES = List.of("", "_en");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern REFUSAL = Pattern.compile(
            "\\b(?:Refusal\\s*\\.\\s*(invalid|notFound|conflict|tooLarge)|CsvRow\\.(broken)|problems\\.(of))\\(");

    /** Where the code is the second argument; elsewhere it is the first. */
    private static final Set<String> FIELD_FIRST = Set.of("invalid", "broken", "of");

    private static final Pattern CODE = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "refusals", "history"})
    void both_languages_say_the_same_things(String bundle) {
        Properties chinese = read(bundle + ".properties");
        Properties english = read(bundle + "_en.properties");

        assertThat(english.stringPropertyNames())
                .as("%s_en.properties against %s.properties; add what one of the two lacks", bundle, bundle)
                .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
        chinese.stringPropertyNames().forEach(key -> assertThat(places(english.getProperty(key)))
                .as("places to fill in %s of %s_en.properties", key, bundle)
                .isEqualTo(places(chinese.getProperty(key))));
    }

    @Test
    void every_refusal_says_why() {
        Map<String, String> codes = new HashMap<>();
        sources().forEach((file, text) -> refusalCodes(text).forEach(code -> codes.put(code, file)));

        assertThat(codes).containsKeys("required", "too-long", "no-such-request");
        codes.forEach((code, file) -> assertTold("refusal." + code, file));
    }

    @Test
    void every_reason_is_given_by_somebody() {
        Set<String> literals = new HashSet<>();
        sources().values().forEach(text -> CODE.matcher(text).results().forEach(code -> literals.add(code.group(1))));

        assertThat(read("refusals.properties").stringPropertyNames())
                .filteredOn(key -> key.startsWith("refusal.") && !key.startsWith("refusal.http-"))
                .as("texts in refusals.properties whose code is nowhere in the sources; remove them")
                .allMatch(key -> literals.contains(key.substring("refusal.".length())));
    }

    @Test
    void every_event_of_a_case_is_told_with_what_it_tells() {
        for (CaseEventKind kind : CaseEventKind.values()) {
            String key = "history." + kind;
            assertTold(key, "CaseEventKind");
            Set<Integer> told = IntStream.range(0, kind.told().size()).boxed().collect(Collectors.toSet());
            assertThat(told)
                    .as("places to fill in %s of history.properties; CaseEventKind tells %s", key, kind.told())
                    .containsAll(places(read("history.properties").getProperty(key)));
        }
    }

    @Test
    void every_notice_tells_what_its_words_ask_for() {
        for (News news : News.values()) {
            assertThat(IntStream.range(0, news.told().size()).boxed())
                    .as("places to fill in notice.%s of history.properties; News tells %s", news, news.told())
                    .containsAll(places(read("history.properties").getProperty("notice." + news)));
        }
    }

    @Test
    void every_reason_of_a_return_has_its_text() {
        for (ReturnReason reason : ReturnReason.values()) {
            assertTold("history.reason." + reason, "ReturnReason");
        }
    }

    @Test
    void every_constant_that_people_see_has_its_text() {
        Map<String, Class<? extends Enum<?>>> shown = new HashMap<>();
        shown.put("status", Status.class);
        shown.put("stage", Stage.class);
        shown.put("level", Level.class);
        shown.put("channel", Channel.class);
        shown.put("kind", WhistleKind.class);
        shown.put("role", WhistleCall.Role.class);
        shown.put("call", WhistleCall.State.class);
        shown.put("portal.evaluate", Satisfaction.class);
        shown.put("history.channel", Channel.class);
        shown.put("history.finding", Finding.class);
        shown.put("history.ground", RefusalGround.class);
        shown.put("history.photo", AttachmentKind.class);
        shown.put("verification", Verification.class);
        shown.put("history.agreement", Agreement.class);
        shown.put("history.disputeRuling", DisputeRuling.class);
        shown.put("history.costBearer", CostBearer.class);
        shown.put("party", PartyKind.class);
        shown.put("attendance", Attendance.class);
        shown.put("commitment", Commitment.State.class);
        shown.put("history.satisfaction", Satisfaction.class);
        shown.put("history.kind", ExtensionKind.class);
        shown.put("history.reason", ExtensionReason.class);
        shown.put("history.answer", ReturnAnswer.class);
        shown.put("history.adjudicator", Adjudicator.class);
        shown.put("history.ruling", Ruling.class);
        shown.put("history.clock", ClockKind.class);
        shown.put("clock", ClockKind.class);
        shown.put("standing", Standing.class);
        shown.put("extension", ExtensionState.class);
        shown.put("notice", News.class);
        shown.put("blower", Blower.class);
        shown.put("history.blower", Blower.class);

        shown.forEach((prefix, type) -> Arrays.stream(type.getEnumConstants())
                .forEach(constant -> assertTold(prefix + "." + constant.name(), type.getSimpleName())));
    }

    private static void assertTold(String key, String where) {
        for (String language : LANGUAGES) {
            assertThat(BUNDLES.stream()
                            .map(bundle -> read(bundle + language + ".properties"))
                            .anyMatch(bundle -> bundle.containsKey(key)))
                    .as("%s for %s; add it to a bundle, %s", key, where, language.isEmpty() ? "Chinese" : "English")
                    .isTrue();
        }
    }

    /** The codes that stand literally in calls of {@code Refusal}. */
    private static Set<String> refusalCodes(String source) {
        Set<String> codes = new TreeSet<>();
        Matcher calls = REFUSAL.matcher(source);
        while (calls.find()) {
            List<String> arguments = arguments(source, calls.end());
            String call = Stream.of(calls.group(1), calls.group(2), calls.group(3))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            int place = FIELD_FIRST.contains(call) ? 1 : 0;
            // a code that is worked out stands literally somewhere else
            if (arguments.size() > place && !arguments.get(place).contains("(")) {
                CODE.matcher(arguments.get(place)).results().forEach(code -> codes.add(code.group(1)));
            }
        }
        return codes;
    }

    /** The arguments of the call whose opening bracket stands just before the place. */
    private static List<String> arguments(String source, int from) {
        int depth = 1;
        int end = from;
        StringBuilder marked = new StringBuilder();
        for (; depth > 0; end++) {
            char letter = source.charAt(end);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            marked.append(letter == ',' && depth == 1 ? '\n' : letter == '\n' ? ' ' : letter);
        }
        return marked.toString().lines().toList();
    }

    private static Set<Integer> places(String text) {
        return PLACE.matcher(String.valueOf(text))
                .results()
                .map(place -> Integer.valueOf(place.group(1)))
                .collect(Collectors.toSet());
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            properties.load(reader);
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text of each source file, by its name. */
    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Map<String, String> sources = new HashMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(SOURCES.relativize(file).toString(), Files.readString(file));
            }
            return sources;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
