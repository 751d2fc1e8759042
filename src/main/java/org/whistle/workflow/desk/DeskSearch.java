package org.whistle.workflow.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.whistle.problem.Require;
import org.whistle.request.DeskReader;

/** Finds tasks of a list by number, place and words: only among those it is given, which the reader sees anyway. */
@Component
class DeskSearch {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 8;

    /** A tracking number, or its beginning; residents' own words are not made of digits and hyphens. */
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9-]{3,39}");

    private final DeskReader requests;

    DeskSearch(DeskReader requests) {
        this.requests = requests;
    }

    /** @return what was typed, or null where nothing was */
    static String read(String typed) {
        return Require.optionalText("search", typed, LONGEST);
    }

    static boolean isWholeNumber(String typed) {
        return typed.matches("[0-9]{6}-[0-9]{8}-[0-9]{6,20}");
    }

    /** @return those of the tasks that are meant */
    List<OpenTask> among(List<OpenTask> tasks, String typed, DeskSight sight) {
        Predicate<OpenTask> byNumber =
                task -> task.number() != null && task.number().startsWith(typed);
        if (NUMBER.matcher(typed).matches() && tasks.stream().anyMatch(byNumber) || !sight.reads()) {
            return tasks.stream().filter(byNumber).toList();
        }
        List<String> words = Arrays.stream(typed.split("[\\s\\p{Z}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        Set<String> numbers = tasks.stream()
                .map(OpenTask::number)
                .filter(number -> number != null)
                .collect(Collectors.toSet());
        Set<String> found = numbers.isEmpty() ? Set.of() : requests.matching(numbers, words);
        return tasks.stream().filter(task -> found.contains(task.number())).toList();
    }
}
