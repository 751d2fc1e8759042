package org.whistle.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.whistle.fuzz.Target;
import org.whistle.problem.Refusal;

/** Requests as programs file them, and texts in which somebody may have written a number of theirs. */
public final class RequestTargets {

    private static final String FILING = "{\"description\":\"垃圾三天没人收\",\"item\":\"01-02\",\"address\":\"米市新村 3"
        + " 幢\",\"longitude\":120.158,\"latitude\":30.287,"
        + "\"contact\":{\"name\":\"王建国\",\"phone\":\"13812345678\",\"email\":\"wang@example.org\"},\"channel\":\"PORTAL\"}";

    private RequestTargets() {}

    public static List<Target> all() {
        ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
        return List.of(
                Target.ofTexts("filing", List.of(FILING), input -> take(json, input)),
                Target.ofTexts(
                        "personal data",
                        List.of("请打 138 1234 5678 或 0571-87654321，身份证 110101199003070000，微信 wx_abc123", "１３８１２３４５６７８"),
                        input -> PersonalData.in(Target.text(input))));
    }

    /** Malformed documents are refused by whoever reads them for a door. */
    private static void take(ObjectMapper json, byte[] input) throws IOException {
        try {
            json.readValue(input, NewRequest.class);
        } catch (CharConversionException noText) {
            // what the door says of this is what it says of every document that is none
        } catch (JsonProcessingException malformed) {
            Stream.iterate((Throwable) malformed, cause -> cause != null, Throwable::getCause)
                    .filter(cause -> cause instanceof RuntimeException && !(cause instanceof Refusal))
                    .findFirst()
                    .ifPresent(cause -> {
                        throw (RuntimeException) cause;
                    });
        }
    }
}
