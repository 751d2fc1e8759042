package org.whistle.request;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.startup.StartUpStep;

/** Seals the contacts that an earlier Whistle stored in plain words, some hundred at a time. */
@Component
class SealPlainContacts extends StartUpStep {

    private static final Logger log = LoggerFactory.getLogger(SealPlainContacts.class);
    private static final int BATCH = 500;

    private final JdbcClient database;
    private final SealedContacts contacts;
    private final TransactionTemplate transaction;

    SealPlainContacts(JdbcClient database, SealedContacts contacts, TransactionTemplate transaction) {
        super(Order.PERSONAL_DATA);
        this.database = database;
        this.contacts = contacts;
        this.transaction = transaction;
    }

    private record Plain(String trackingNumber, String name, String phone, String email) {

        @Override
        public String toString() {
            return "Plain[trackingNumber=" + trackingNumber + "]";
        }
    }

    @Override
    protected void prepare() {
        long sealed = sealAll();
        if (sealed > 0) {
            log.info("已加密 {} 条联系方式 · {} contacts were sealed", sealed, sealed);
        }
    }

    /** @return how many there were */
    long sealAll() {
        long sealed = 0;
        // a batch may be small because another node had some of it in hand
        for (int done = BATCH; done > 0; sealed += done) {
            done = transaction.execute(status -> batch());
        }
        return sealed;
    }

    private int batch() {
        List<Plain> rows = database.sql(
                        """
                        select tracking_number, name, phone, email from whistle.reporter
                        where coalesce(name, phone, email) is not null
                        order by tracking_number limit ? for update
                        """)
                .param(BATCH)
                .query((row, number) -> new Plain(
                        row.getString("tracking_number"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("email")))
                .list();
        rows.forEach(this::seal);
        return rows.size();
    }

    private void seal(Plain row) {
        SealedContacts.Sealed sealed = contacts.seal(row.trackingNumber(), row.name(), row.phone(), row.email());
        database.sql(
                        """
                        update whistle.reporter
                        set sealed = ?, phone_mark = ?, email_mark = ?, name = null, phone = null, email = null
                        where tracking_number = ?
                        """)
                .params(sealed.words(), sealed.phone(), sealed.email(), row.trackingNumber())
                .update();
    }
}
