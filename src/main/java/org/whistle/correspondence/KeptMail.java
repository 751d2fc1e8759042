package org.whistle.correspondence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Base64;
import java.util.List;
import org.whistle.correspondence.ReadMail.Nature;

/**
 * What is kept of a mail, sealed. Until somebody has read it, it is as it came.
 *
 * @param raw the mail as it came, in Base64; null once it was read
 */
record KeptMail(
        String raw,
        Nature nature,
        String id,
        String from,
        String name,
        List<String> to,
        String subject,
        String words,
        String whole,
        List<String> leftOut) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static KeptMail asItCame(byte[] raw) {
        return new KeptMail(
                Base64.getEncoder().encodeToString(raw), null, "", null, null, List.of(), null, null, null, List.of());
    }

    /** @param leftOut what is not kept of its files */
    static KeptMail of(ReadMail mail, List<String> leftOut) {
        return new KeptMail(
                null,
                mail.nature(),
                mail.id(),
                mail.from(),
                mail.name(),
                mail.to(),
                mail.subject(),
                mail.words(),
                mail.whole(),
                leftOut);
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(raw);
    }

    static KeptMail parse(String json) {
        try {
            return JSON.readValue(json, KeptMail.class);
        } catch (JsonProcessingException foreign) {
            // its message would quote what was read
            throw new IllegalStateException("A mail that is kept is none of ours");
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts are always written");
        }
    }

    /** Says nothing of the person: logs and failures print it. */
    @Override
    public String toString() {
        return "KeptMail[hidden]";
    }
}
