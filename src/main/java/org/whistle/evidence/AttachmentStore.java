package org.whistle.evidence;

import java.util.Optional;

/** Where the bytes of pictures lie. */
interface AttachmentStore {

    /** Part of the transaction that stores the row of the picture. */
    void put(long attachment, byte[] bytes);

    Optional<byte[]> get(long attachment);

    void remove(long attachment);
}
