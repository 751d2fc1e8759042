package org.whistle.organisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.problem.Refusal;

/** The telephones on which units are reached (值班电话): of an office, never of a person. */
@Component
public class DutyPhones {

    private static final Pattern PHONE = Pattern.compile("[0-9][0-9 -]{2,28}[0-9]");

    private final JdbcClient database;
    private final Organisation organisation;
    private final Actor actor;
    private final SecurityEvents events;
    private final InstantSource clock;

    DutyPhones(
            JdbcClient database, Organisation organisation, Actor actor, SecurityEvents events, InstantSource clock) {
        this.events = events;
        this.database = database;
        this.organisation = organisation;
        this.actor = actor;
        this.clock = clock;
    }

    /** @return the telephones of those of the units that have one, by their codes */
    @Transactional(readOnly = true)
    public Map<String, String> of(Collection<String> units) {
        Map<String, String> phones = new LinkedHashMap<>();
        database.sql("select unit, phone from whistle.duty_phone where unit = any(?) order by unit")
                .params(List.of((Object) units.toArray(String[]::new)))
                .query(row -> {
                    phones.put(row.getString("unit"), row.getString("phone"));
                });
        return phones;
    }

    /** @return all there are */
    @Transactional(readOnly = true)
    public Map<String, String> all() {
        return of(organisation.all().stream().map(Unit::code).toList());
    }

    /**
     * A telephone, and who put it there.
     *
     * @param by an account, or {@link Actor#SYSTEM}
     */
    public record Entry(String phone, String by, Instant at) {}

    /** @return whether the unit has one */
    @Transactional(readOnly = true)
    public boolean has(String unit) {
        return !of(List.of(unit)).isEmpty();
    }

    /** @return the entries of those of the units that have one, by their codes */
    @Transactional(readOnly = true)
    public Map<String, Entry> entries(Collection<String> units) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        database.sql("select unit, phone, changed_by, changed_at from whistle.duty_phone where unit = any(?)")
                .params(List.of((Object) units.toArray(String[]::new)))
                .query(row -> {
                    entries.put(
                            row.getString("unit"),
                            new Entry(
                                    row.getString("phone"),
                                    row.getString("changed_by"),
                                    row.getTimestamp("changed_at").toInstant()));
                });
        return entries;
    }

    /**
     * @param phone digits, with spaces or hyphens between them; an empty one takes it away
     * @throws Refusal when there is no such unit, none is sent, or it is no telephone number
     */
    @Transactional
    public void set(String unit, String phone) {
        if (organisation.find(unit).isEmpty()) {
            throw Refusal.notFound("unknown-unit", unit);
        }
        if (phone == null) {
            throw Refusal.invalid("phone", "required");
        }
        String number = phone.strip();
        if (number.isEmpty()) {
            database.sql("delete from whistle.duty_phone where unit = ?")
                    .param(unit)
                    .update();
            told(unit, "TAKEN_AWAY");
            return;
        }
        if (!PHONE.matcher(number).matches()) {
            throw Refusal.invalid("phone", "no-duty-phone");
        }
        database.sql(
                        """
                        insert into whistle.duty_phone (unit, phone, changed_by, changed_at) values (?, ?, ?, ?)
                        on conflict (unit) do update
                        set phone = excluded.phone, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .params(unit, number, actor.signedInOr(Actor.SYSTEM), Timestamp.from(clock.instant()))
                .update();
        told(unit, "SET");
    }

    /** Who did it and for which unit; the number itself is nobody's secret, and stands where it is looked up. */
    private void told(String unit, String deed) {
        events.happened(
                SecurityEvent.DUTY_PHONE_CHANGED, actor.signedInOr(Actor.SYSTEM), Map.of("unit", unit, "deed", deed));
    }
}
