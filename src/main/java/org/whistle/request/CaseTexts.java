package org.whistle.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whistle.bytes.Sha256;

/**
 * Parts the detail of an entry in facts, which stand in the chain, and free words, which stand beside it and can be
 * erased. In place of the words the entry has their salted digest, so that changed words show as long as there are any,
 * and nothing can be learned from it once words and salt are gone.
 */
final class CaseTexts {

    static final String MEMBER = "texts";

    /** Codes, numbers and moments. Whatever is not named here counts as free words. */
    static final Set<String> FACTS = Set.of(
            """
            adjudicator agreement absent answer appeal askedBy asks attachment because blower by byWhen callBack came cause
            channel clock community costBearer counts deadline department disputeRuling drawn erased failures
            finding from ground handledBy heir insisted into item joint kind lead length level limit meeting
            message notified occasion outcome owner parts photo promisor question review round rule ruledBy ruling satisfaction
            scheduledFor score sha256 solved stoppedAt suggested supporting unit until verification"""
                    .split("\\s+"));

    /** What is counted, not what was done. */
    private static final Set<CaseEventKind> MEASURED = EnumSet.of(
            CaseEventKind.APPEALED,
            CaseEventKind.APPEAL_REFUSED,
            CaseEventKind.APPEAL_WITHDRAWN,
            CaseEventKind.EXCLUSION_PROPOSED,
            CaseEventKind.EXCLUSION_DECLINED,
            CaseEventKind.EXCLUDED);

    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CaseTexts() {}

    /**
     * An entry's detail as it is stored.
     *
     * @param facts what stands in the entry
     * @param texts the free words as a JSON object; null where there are none
     * @param salt in hexadecimal digits; null where there are no words
     * @param digest of the words; null where there are none
     */
    record Parted(Map<String, ?> facts, String texts, String salt, String digest) {}

    static Parted part(String caseKey, CaseEventKind kind, Map<String, ?> detail, ObjectMapper json) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Object> texts = new TreeMap<>();
        detail.forEach((member, value) -> (isFact(kind, member) ? facts : texts).put(member, value));
        if (texts.isEmpty()) {
            return new Parted(detail, null, null, null);
        }
        String words = write(texts, json);
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        String digest = digest(caseKey, salt, words);
        facts.put(MEMBER, Map.of("digest", digest, "members", texts.keySet()));
        return new Parted(facts, words, HexFormat.of().formatHex(salt), digest);
    }

    static boolean isFact(CaseEventKind kind, String member) {
        return switch (member) {
            case "measures" -> MEASURED.contains(kind);
            // why a resident takes a request back is in their own words, every other reason is a code
            case "reason" -> kind != CaseEventKind.WITHDRAWN;
            default -> FACTS.contains(member);
        };
    }

    /** A detail of which nobody shall read the words any more, wherever they stand. */
    static Map<String, Object> withoutWords(CaseEventKind kind, Map<String, Object> detail) {
        Map<String, Object> facts = new LinkedHashMap<>(detail);
        facts.replaceAll((member, value) -> value == null || isFact(kind, member) ? value : ErasedText.MARK);
        return facts;
    }

    /** Whether an entry holds words itself, as all did before these stood beside the chain. */
    static boolean holdsWords(CaseEventKind kind, Map<String, Object> stored) {
        return stored.keySet().stream().anyMatch(member -> !member.equals(MEMBER) && !isFact(kind, member));
    }

    /** SHA-256 over the salt, the case and the words as they are stored. */
    static String digest(String caseKey, byte[] salt, String words) {
        MessageDigest digest = Sha256.begin();
        digest.update(salt);
        digest.update((caseKey + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(words.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String write(Map<String, ?> texts, ObjectMapper json) {
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("No JSON for the words of an entry", impossible);
        }
    }
}
