package org.whistle.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which member of a JSON document could not be read, if the document itself was well formed. */
final class UnreadableField {

    private UnreadableField() {}

    static Optional<String> in(Exception failure) {
        return failure.getCause() instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? Optional.of(mapping.getPath().stream()
                        .map(reference -> String.valueOf(reference.getFieldName()))
                        .collect(Collectors.joining(".")))
                : Optional.empty();
    }
}
