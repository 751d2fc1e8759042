package org.whistle.request;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of several people, looked for at once. */
final class PersonNames {

    private PersonNames() {}

    /** @return whether a text, which may be null, has one of the names in it */
    static Predicate<String> in(List<PersonName> names) {
        if (names.isEmpty()) {
            return text -> false;
        }
        Pattern shape = Pattern.compile(
                names.stream().map(PersonName::shape).distinct().collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return text -> text != null
                && shape.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .find();
    }
}
