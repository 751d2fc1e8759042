package org.whistle.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;
import org.whistle.bytes.Sha256;
import org.whistle.evidence.AttachmentKind;
import org.whistle.evidence.NewAttachment;

/** The photos of a form. A browser sends an empty one where none was chosen. */
final class Photos {

    private Photos() {}

    /** @return of each the SHA-256 of what was sent, by which it is known again */
    static List<String> fingerprints(List<NewAttachment> photos) {
        return photos.stream().map(Photos::fingerprint).toList();
    }

    private static String fingerprint(NewAttachment photo) {
        MessageDigest digest = Sha256.begin();
        try (DigestInputStream in = new DigestInputStream(photo.content().getInputStream(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException("An upload could not be read back", failure);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** @param sent null where the form has none at all */
    static boolean isChosen(MultipartFile sent) {
        return sent != null && !sent.isEmpty();
    }

    /** @param sent null where the form has none at all */
    static List<NewAttachment> of(List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(file -> !file.isEmpty())
                        .map(file -> new NewAttachment(AttachmentKind.BEFORE, null, file.getSize(), file))
                        .toList();
    }
}
