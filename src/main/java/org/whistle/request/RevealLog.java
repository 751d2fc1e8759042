package org.whistle.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.access.Actor;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.privacy.Vault;

/** Writes down who was shown a contact, and why. */
@Repository
class RevealLog {

    private final JdbcClient database;
    private final Vault vault;
    private final Actor actor;
    private final SecurityEvents events;
    private final Clock clock;

    RevealLog(JdbcClient database, Vault vault, Actor actor, SecurityEvents events, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    void shown(String trackingNumber, Looking looking) {
        UUID id = UUID.randomUUID();
        String account = actor.signedInOr(Actor.SYSTEM);
        database.sql(
                        """
                        insert into whistle.reveal (id, at, account, tracking_number, reader, reason, note)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        Timestamp.from(clock.instant()),
                        account,
                        trackingNumber,
                        looking.reader().name(),
                        looking.reason().name(),
                        looking.note() == null ? null : vault.seal(looking.note(), RevealSeals.context(id)))
                .update();
        events.happened(
                SecurityEvent.PERSONAL_DATA_SHOWN,
                account,
                Map.of("number", trackingNumber, "reason", looking.reason().name()));
    }
}
