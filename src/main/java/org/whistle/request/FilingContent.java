package org.whistle.request;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whistle.bytes.Sha256;

/**
 * What was sent to be filed, as a fingerprint: by it one sees whether the same is sent again.
 *
 * @param fingerprint 64 hexadecimal digits
 */
public record FilingContent(String fingerprint) {

    /**
     * @param join the number of the one to join; null or blank for none
     * @param pictures the fingerprints of the files, in their order
     */
    public static FilingContent of(NewRequest wanted, String join, List<String> pictures) {
        Contact contact = wanted.contact() == null ? new Contact(null, null, null) : wanted.contact();
        Stream<Object> sent = Stream.of(
                wanted.description(),
                blank(wanted.item()),
                blank(wanted.address()),
                blank(wanted.longitude()),
                blank(wanted.latitude()),
                blank(contact.name()),
                blank(contact.phone()),
                blank(contact.email()),
                contact.confidential(),
                wanted.channel(),
                blank(wanted.building()),
                blank(join),
                pictures);
        // no text holds a zero byte, so no field can pass for two
        return new FilingContent(Sha256.hexOf(sent.map(Object::toString).collect(Collectors.joining("\0"))));
    }

    private static Object blank(Object sent) {
        return sent == null ? "" : sent.toString().strip();
    }
}
