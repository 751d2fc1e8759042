package org.whistle.correspondence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.JdbcUpdateAffectedIncorrectNumberOfRowsException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.privacy.Vault;

/** The table {@code incoming_picture}, sealed. */
@Repository
class IncomingPictureRows {

    private final JdbcClient database;
    private final Vault vault;

    IncomingPictureRows(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    void add(UUID mail, List<byte[]> pictures) {
        for (int place = 0; place < pictures.size(); place++) {
            UUID id = UUID.randomUUID();
            String words = Base64.getEncoder().encodeToString(pictures.get(place));
            database.sql("insert into whistle.incoming_picture (id, mail, place, sealed) values (?, ?, ?, ?)")
                    .params(id, mail, place, vault.seal(words, IncomingPictureSeals.context(id)))
                    .update();
        }
    }

    /** @return in the order in which they stand in the mail */
    List<byte[]> of(UUID mail) {
        return database.sql(
                        "select id, sealed from whistle.incoming_picture where mail = ? and sealed is not null order by place")
                .param(mail)
                .query((row, number) -> opened(row.getObject("id", UUID.class), row.getBytes("sealed")))
                .list();
    }

    /** A picture that waits to stand with the case of its mail. */
    record Waiting(UUID id, String trackingNumber) {}

    /** @return the oldest first; what was tried before lets the others go first */
    List<Waiting> waiting() {
        return database.sql(
                        """
                        select picture.id, mail.tracking_number
                        from whistle.incoming_picture picture join whistle.incoming_mail mail on mail.id = picture.mail
                        where mail.state = 'FILED' and picture.refused is null and picture.sealed is not null
                        order by picture.tried_at nulls first, mail.place, picture.place limit 100
                        """)
                .query(Waiting.class)
                .list();
    }

    /** @return a picture that waits, which is about to be put to its case; empty where somebody was first */
    Optional<byte[]> trying(UUID id, Instant at) {
        return database.sql(
                        """
                        update whistle.incoming_picture set tried_at = ?
                        where id = ? and refused is null and sealed is not null returning sealed
                        """)
                .params(Timestamp.from(at), id)
                .query((row, number) -> opened(id, row.getBytes(1)))
                .optional();
    }

    /** @throws JdbcUpdateAffectedIncorrectNumberOfRowsException when somebody was first */
    void take(UUID id) {
        String statement =
                "delete from whistle.incoming_picture where id = ? and refused is null and sealed is not null";
        int taken = database.sql(statement).param(id).update();
        if (taken != 1) {
            throw new JdbcUpdateAffectedIncorrectNumberOfRowsException(statement, 1, taken);
        }
    }

    /** @return whether it is the first one of its mail that its case does not take */
    boolean refuse(UUID id, String code) {
        return database.sql(
                        """
                        update whistle.incoming_picture p set refused = ? where id = ? and refused is null
                        returning not exists (select from whistle.incoming_picture other
                                              where other.mail = p.mail and other.refused is not null and other.id <> p.id)
                        """)
                .params(code, id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private byte[] opened(UUID id, byte[] sealed) {
        return Base64.getDecoder().decode(vault.open(sealed, IncomingPictureSeals.context(id)));
    }
}
