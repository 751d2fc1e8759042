package org.whistle.access;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.event.KeyValuePair;

/**
 * One event as one line of JSON in plain ASCII, so that nothing somebody typed can end the line, colour a terminal or
 * turn the text around. What looks like a telephone or identity number is left out: people type them as their name.
 */
final class SecurityLine extends EncoderBase<ILoggingEvent> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private static final Pattern PERSONAL = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|credential|cookie|authorization).*");
    private static final int LONGEST = 200;

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        try {
            return (JSON.writeValueAsString(document(event)) + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    private static ObjectNode document(ILoggingEvent event) {
        Map<String, String> context = event.getMDCPropertyMap();
        ObjectNode line = JSON.createObjectNode();
        line.put("time", event.getInstant().toString());
        line.put(
                "event",
                valueOf(SecurityEvents.EVENT, event).map(String::valueOf).orElse(event.getMessage()));
        line.put("account", clean(valueOf(SecurityEvents.ACCOUNT, event).orElse("")));
        line.put("address", context.getOrDefault(SecurityEvents.ADDRESS, ""));
        line.put("request", context.getOrDefault(SecurityEvents.REQUEST, ""));
        if (valueOf(SecurityEvents.DETAILS, event).orElse(null) instanceof Map<?, ?> details) {
            ObjectNode members = line.putObject("details");
            sorted(details).forEach(members::put);
        }
        return line;
    }

    private static Map<String, String> sorted(Map<?, ?> details) {
        Map<String, String> sorted = new TreeMap<>();
        details.forEach((name, value) ->
                sorted.put(clean(name), SECRET.matcher(String.valueOf(name)).matches() ? "***" : clean(value)));
        return sorted;
    }

    private static String clean(Object value) {
        String text = PERSONAL.matcher(String.valueOf(value)).replaceAll("***");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }

    private static Optional<Object> valueOf(String key, ILoggingEvent event) {
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        return pairs == null
                ? Optional.empty()
                : pairs.stream()
                        .filter(pair -> pair.key.equals(key))
                        .map(pair -> pair.value)
                        .findFirst();
    }
}
