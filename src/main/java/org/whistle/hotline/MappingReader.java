package org.whistle.hotline;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.whistle.problem.Refusal;

/** Reads a mapping and refuses one that leaves a question open, naming the key. */
final class MappingReader {

    static final String PART = "mapping";

    private static final int LARGEST = 1_000_000;

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final MappingCheck check;

    /**
     * @param isItem whether the catalogue has an item of that code
     * @param zone of mappings that name none
     */
    MappingReader(Predicate<String> isItem, ZoneId zone) {
        this.check = new MappingCheck(isItem, zone);
    }

    /** @throws Refusal when it is no YAML, or a part of it is missing or unknown */
    Mapping read(InputStream from) throws IOException {
        byte[] text = from.readNBytes(LARGEST + 1);
        if (text.length > LARGEST) {
            throw Refusal.invalid(PART, "too-long", LARGEST);
        }
        return check.complete(parse(text));
    }

    private MappingFile parse(byte[] text) {
        try {
            // a document that says nothing but "null" is read as none
            return Optional.ofNullable(yaml.readValue(text, MappingFile.class))
                    .orElseThrow(() -> Refusal.invalid(PART, "mapping-no-yaml", 1));
        } catch (UnrecognizedPropertyException unknown) {
            throw Refusal.invalid(PART, "mapping-unknown-key", key(unknown));
        } catch (JsonMappingException misshapen) {
            throw misshapen.getPath().isEmpty() || misshapen.getCause() instanceof JsonParseException
                    ? Refusal.invalid(PART, "mapping-no-yaml", lineOf(misshapen.getLocation()))
                    : Refusal.invalid(PART, "mapping-misshapen", key(misshapen));
        } catch (JsonParseException broken) {
            throw Refusal.invalid(PART, "mapping-no-yaml", lineOf(broken.getLocation()));
        } catch (IOException notUtf8) {
            throw Refusal.invalid(PART, "mapping-no-yaml", 1);
        }
    }

    private static String key(JsonMappingException failure) {
        return MappingCheck.quoted(failure.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining(".")));
    }

    private static int lineOf(JsonLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }
}
