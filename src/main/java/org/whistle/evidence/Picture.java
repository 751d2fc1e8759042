package org.whistle.evidence;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A picture with its bytes, which are ours: written by our encoder, whatever was sent.
 *
 * @param bytes a JPEG file
 */
public record Picture(Attachment attachment, byte[] bytes) {

    /** The answer that shows it and lets a browser do nothing else with it, nor keep it: it may be withdrawn. */
    public ResponseEntity<byte[]> toAnswer() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CleanPicture.MEDIA_TYPE))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename("whistle-" + attachment.id() + ".jpg")
                                .build()
                                .toString())
                .body(bytes);
    }
}
