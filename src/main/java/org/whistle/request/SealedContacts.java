package org.whistle.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.whistle.privacy.Vault;

/** Seals what reporters left to be reached by, and opens it again: each belongs to its request, and opens for no other. */
@Component
class SealedContacts {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String PHONE = "reporter.phone";
    private static final String EMAIL = "reporter.email";
    /** The country's own numbers are the same with its prefix and without. */
    private static final String CHINA = "^(?:00)?86(?=1\\d{10}$)";

    private final Vault vault;

    SealedContacts(Vault vault) {
        this.vault = vault;
    }

    private record Words(String name, String phone, String email) {

        @Override
        public String toString() {
            return "Words[hidden]";
        }
    }

    /**
     * A contact as it is stored; all null where none was left.
     *
     * @param phone the mark of its digits
     * @param email the mark of the address in small letters
     */
    record Sealed(byte[] words, byte[] phone, byte[] email) {}

    Sealed seal(String trackingNumber, String name, String phone, String email) {
        return seal(vault, trackingNumber, name, phone, email);
    }

    private static Sealed seal(Vault vault, String trackingNumber, String name, String phone, String email) {
        if (name == null && phone == null && email == null) {
            return new Sealed(null, null, null);
        }
        return new Sealed(
                vault.seal(json(new Words(name, phone, email)), context(trackingNumber)),
                phone == null ? null : vault.mark(digits(phone), PHONE),
                email == null ? null : vault.mark(small(email), EMAIL));
    }

    static Sealed reseal(Vault vault, String trackingNumber, byte[] sealed) {
        Words words = words(vault, trackingNumber, sealed);
        return seal(vault, trackingNumber, words.name(), words.phone(), words.email());
    }

    /** @param sealed null where none was left */
    ReporterContact open(String trackingNumber, byte[] sealed, Confidence confidence) {
        boolean confidential = confidence == Confidence.ASKED;
        if (sealed == null) {
            return new ReporterContact(trackingNumber, null, null, null, confidential);
        }
        Words words = words(vault, trackingNumber, sealed);
        return new ReporterContact(trackingNumber, words.name(), words.phone(), words.email(), confidential);
    }

    List<byte[]> phoneMarks(String phone) {
        return vault.marks(digits(phone), PHONE);
    }

    byte[] emailMark(String email) {
        return vault.mark(small(email), EMAIL);
    }

    List<byte[]> emailMarks(String email) {
        return vault.marks(small(email), EMAIL);
    }

    private static Words words(Vault vault, String trackingNumber, byte[] sealed) {
        try {
            return JSON.readValue(vault.open(sealed, context(trackingNumber)), Words.class);
        } catch (JsonProcessingException foreign) {
            // its message would quote what was read
            throw new IllegalStateException("The contact of %s is none of ours".formatted(trackingNumber));
        }
    }

    private static String json(Words words) {
        try {
            return JSON.writeValueAsString(words);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Three texts are always written");
        }
    }

    private static String context(String trackingNumber) {
        return "reporter.sealed." + trackingNumber;
    }

    private static String digits(String phone) {
        return phone.replaceAll("\\D", "").replaceFirst(CHINA, "");
    }

    private static String small(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
