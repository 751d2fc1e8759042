package org.whistle.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which member of a JSON document could not be read, if the document itself was well formed. */
final class UnreadableField {

    /** Names of members may be the caller's. */
    private static final int LONGEST = 200;

    private UnreadableField() {}

    /** A member of an object by its name, one of a list by its place. */
    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }

    static Optional<String> in(Exception failure) {
        return failure.getCause() instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? Optional.of(mapping.getPath().stream()
                                .map(UnreadableField::step)
                                .collect(Collectors.joining())
                                .replaceFirst("^\\.", ""))
                        .map(path -> Excerpt.marked(path, LONGEST))
                : Optional.empty();
    }
}
