package org.whistle.workflow.tasklist;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;
import org.whistle.access.Who;
import org.whistle.account.Account;
import org.whistle.account.AccountDirectory;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Languages;

/**
 * Who did something, as the reader may know them: colleagues of one's own unit by their names, all others by unit and
 * role. A case file names dozens of times the same few accounts, so what is known of them is kept for a moment.
 */
@Component
class Doers {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 5_000;

    private final AccountDirectory accounts;
    private final Organisation organisation;
    private final Actor actor;
    private final MessageSource messages;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Doers(
            AccountDirectory accounts,
            Organisation organisation,
            Actor actor,
            MessageSource messages,
            InstantSource clock) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.actor = actor;
        this.messages = messages;
        this.clock = clock;
    }

    private record Known(Optional<Account> account, Instant until) {}

    /** @return whoever did it, in the words of whoever is signed in */
    String told(String account, Locale locale) {
        if (Actor.isTaken(account)) {
            return messages.getMessage("actor." + account, null, account, locale);
        }
        return find(account)
                .map(doer -> isColleague(doer) ? name(doer) : place(doer, locale))
                .orElseGet(() -> messages.getMessage("actor.gone", null, locale));
    }

    private boolean isColleague(Account doer) {
        String reader = actor.signedInOr(Actor.SYSTEM);
        return doer.id().equals(reader)
                || find(reader).filter(one -> sharesUnit(one, doer)).isPresent();
    }

    /** Those without units are one office of their role. */
    private static boolean sharesUnit(Account one, Account other) {
        return one.units().isEmpty()
                ? other.units().isEmpty() && !Collections.disjoint(one.roles(), other.roles())
                : !Collections.disjoint(one.units(), other.units());
    }

    private static String name(Account doer) {
        return doer.name().isBlank() ? doer.id() : doer.name();
    }

    private String place(Account doer, Locale locale) {
        Optional<String> role = doer.roles().stream()
                .sorted()
                .findFirst()
                .map(Who::of)
                .map((Who one) -> Languages.isEnglish(locale) ? one.english() : one.chinese());
        Optional<String> unit = doer.units().stream()
                .sorted()
                .flatMap(code -> organisation.find(code).stream())
                .map((Unit one) -> one.nameIn(locale))
                .findFirst();
        if (role.isPresent() && unit.isPresent()) {
            return messages.getMessage("actor.of", new Object[] {unit.get(), role.get()}, locale);
        }
        return unit.or(() -> role).orElseGet(() -> messages.getMessage("actor.staff", null, locale));
    }

    private Optional<Account> find(String account) {
        Instant now = clock.instant();
        Known found = known.get(account);
        if (found != null
                && now.isBefore(found.until())
                && found.until().isBefore(now.plus(KEPT).plusNanos(1))) {
            return found.account();
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        Optional<Account> read = accounts.find(account);
        known.put(account, new Known(read, now.plus(KEPT)));
        return read;
    }
}
