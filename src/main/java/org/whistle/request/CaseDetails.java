package org.whistle.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the facts of an entry and its words together again. */
@Component
class CaseDetails {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final ObjectMapper json;

    CaseDetails(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param texts the words as they are stored beside the entry; null where it has none, or they are erased
     * @return the detail as it was written; erased words read as {@link ErasedText#MARK}
     */
    Map<String, Object> whole(String facts, String texts) {
        Map<String, Object> detail = new LinkedHashMap<>(members(facts));
        if (detail.remove(CaseTexts.MEMBER) instanceof Map<?, ?> parted) {
            if (texts != null) {
                detail.putAll(members(texts));
            } else if (parted.get("members") instanceof Collection<?> erased) {
                erased.forEach(member -> detail.put(member.toString(), ErasedText.MARK));
            }
        }
        return detail;
    }

    Map<String, Object> members(String text) {
        try {
            return json.readValue(text, MEMBERS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A detail of a case file is no JSON object", broken);
        }
    }
}
