package org.whistle.workflow.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Locale;

/** Finds members of a query that the engine would evaluate. */
final class JsonExpressions {

    /** No query of anybody's is nested deeper; it is read here first, so the engine reads nothing that is. */
    private static final int DEEPEST = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(DEEPEST)
                    .build())
            .build();

    private JsonExpressions() {}

    /**
     * Whether any object of the document, at any depth, has a member whose name ends in "Expression".
     *
     * @throws IOException when it is no JSON
     */
    static boolean in(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Whether it is empty or begins an object; of every other document the engine takes it for granted that it does.
     *
     * @throws IOException when it is no JSON
     */
    static boolean isObjectOrNothing(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            JsonToken first = parser.nextToken();
            return first == null || first == JsonToken.START_OBJECT;
        }
    }

    static boolean isExpression(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("expression");
    }
}
