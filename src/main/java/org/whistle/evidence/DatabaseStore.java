package org.whistle.evidence;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code attachment_bytes}: in every backup, and gone with the transaction that fails. */
@Repository
class DatabaseStore implements AttachmentStore {

    private final JdbcClient database;

    DatabaseStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void put(long attachment, byte[] bytes) {
        database.sql("insert into whistle.attachment_bytes (attachment, bytes) values (:attachment, :bytes)")
                .param("attachment", attachment)
                .param("bytes", bytes)
                .update();
    }

    @Override
    public Optional<byte[]> get(long attachment) {
        return database.sql("select bytes from whistle.attachment_bytes where attachment = ?")
                .param(attachment)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    @Override
    public void remove(long attachment) {
        database.sql("delete from whistle.attachment_bytes where attachment = ?")
                .param(attachment)
                .update();
    }
}
