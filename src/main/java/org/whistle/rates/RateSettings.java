package org.whistle.rates;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;
import org.whistle.problem.Refusal;

/** When, and by whom, weights and standards may be set: figures of months that are over stay as they are. */
@Component
class RateSettings {

    private static final long SETTING = 0x5768_6973_746c_6553L;

    private final JdbcClient database;
    private final Clock clock;
    private final ZoneId zone;
    private final Actor actor;

    RateSettings(JdbcClient database, Clock clock, @Value("${whistle.zone}") ZoneId zone, Actor actor) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
        this.actor = actor;
    }

    /** @throws Refusal when it is missing, lies in a month that is over, or in a year that rates do not know */
    LocalDate firstDay(LocalDate validFrom) {
        if (validFrom == null) {
            throw Refusal.invalid("validFrom", "required");
        }
        if (validFrom.isBefore(today().withDayOfMonth(1))) {
            throw Refusal.invalid("validFrom", "rates-month-over");
        }
        return Days.known("validFrom", validFrom);
    }

    /** Waits until nobody else sets any; then this transaction may until it is over. So a set comes as a whole. */
    void waitForSetting() {
        // a table whose rows may not be updated cannot be locked against others
        database.sql("select pg_advisory_xact_lock(?)").param(SETTING).query().listOfRows();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    String who() {
        return actor.signedInOr(Actor.SYSTEM);
    }
}
