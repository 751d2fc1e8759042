package org.whistle.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.privacy.Vault;
import org.whistle.problem.Refusal;
import org.whistle.request.Joins.Joined;

/**
 * Files what comes with a key only once: the same key with the same content within a day gets the same answer, also
 * when both come at once. Whoever has the key alone learns nothing.
 */
@Component
@Transactional
public class KeyedFilings {

    private static final Duration KEPT = Duration.ofDays(1);

    private final FilingKeyRows rows;
    private final Vault vault;
    private final ObjectMapper json;
    private final InstantSource clock;

    KeyedFilings(FilingKeyRows rows, Vault vault, ObjectMapper json, InstantSource clock) {
        this.rows = rows;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** @param repeated whether it had been filed before, and nothing was filed now */
    public record Outcome(Joined filed, boolean repeated) {}

    /** @param content the fingerprint of what was sent */
    record Answer(String content, String trackingNumber, String secret, Instant deadline, boolean joined) {

        /** Without what opens the request: logs and failures print it. */
        @Override
        public String toString() {
            return "Answer[trackingNumber=" + trackingNumber + "]";
        }
    }

    /**
     * @param key empty where none was sent; then it is filed in any case
     * @param content of {@link FilingContent}
     * @param filing files it within the transaction of this call
     * @throws Refusal when the key was used for something else, and whatever the filing refuses
     */
    public Outcome once(Optional<FilingKey> key, FilingContent content, Supplier<Joined> filing) {
        return key.map(used -> once(used, content, filing)).orElseGet(() -> new Outcome(filing.get(), false));
    }

    private Outcome once(FilingKey key, FilingContent content, Supplier<Joined> filing) {
        Instant now = clock.instant();
        if (!rows.take(key.hash(), now, now.minus(KEPT))) {
            return new Outcome(before(key, content).orElseThrow(), true);
        }
        Joined filed = filing.get();
        rows.keep(key.hash(), seal(key, content, filed));
        return new Outcome(filed, false);
    }

    /**
     * @return what was filed with the key in the last day; empty where nothing was
     * @throws Refusal when the key was used for something else
     */
    @Transactional(readOnly = true)
    public Optional<Joined> before(Optional<FilingKey> key, FilingContent content) {
        return key.flatMap(used -> before(used, content));
    }

    private Optional<Joined> before(FilingKey key, FilingContent content) {
        return rows.answer(key.hash(), clock.instant().minus(KEPT)).map(kept -> opened(key, content, kept));
    }

    /** @return how many keys were forgotten, as they are older than a day */
    public int forget() {
        return rows.remove(clock.instant().minus(KEPT));
    }

    private byte[] seal(FilingKey key, FilingContent content, Joined filed) {
        Receipt receipt = filed.receipt();
        Answer answer = new Answer(
                content.fingerprint(),
                receipt.trackingNumber().value(),
                receipt.secret(),
                receipt.deadline(),
                filed.joined());
        try {
            return vault.seal(json.writeValueAsString(answer), FilingKeyRows.context(key.hash()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts, a moment and a yes or no can be written", impossible);
        }
    }

    private Joined opened(FilingKey key, FilingContent content, byte[] kept) {
        try {
            Answer answer = json.readValue(vault.open(kept, FilingKeyRows.context(key.hash())), Answer.class);
            if (!MessageDigest.isEqual(bytes(answer.content()), bytes(content.fingerprint()))) {
                throw Refusal.unprocessable("filing-key-used");
            }
            TrackingNumber number = new TrackingNumber(answer.trackingNumber());
            return new Joined(new Receipt(number, answer.secret(), answer.deadline()), answer.joined());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("What was sealed as an answer is none", broken);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
