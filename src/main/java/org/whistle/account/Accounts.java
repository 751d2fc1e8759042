package org.whistle.account;

import static org.whistle.account.AccountSearch.PAGE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.ProvidedAccounts;
import org.whistle.access.Role;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.account.AccountSearch.Locks;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** What administrators do with the accounts of others. Each deed counts at once, also for whoever is signed in. */
@Component
public class Accounts {

    private static final int FIRST_PASSWORD_BYTES = 16;

    private final AccountDirectory directory;
    private final AccountStates states;
    private final SecondFactorRows factors;
    private final TokenBook tokens;
    private final LastAdministrator last;
    private final Duty duty;
    private final Attempts attempts;
    private final ObjectProvider<ProvidedAccounts> provided;
    private final SecurityEvents events;

    Accounts(
            AccountDirectory directory,
            AccountStates states,
            SecondFactorRows factors,
            TokenBook tokens,
            LastAdministrator last,
            Duty duty,
            Attempts attempts,
            ObjectProvider<ProvidedAccounts> provided,
            SecurityEvents events) {
        this.directory = directory;
        this.states = states;
        this.factors = factors;
        this.tokens = tokens;
        this.last = last;
        this.duty = duty;
        this.attempts = attempts;
        this.provided = provided;
        this.events = events;
    }

    /** An account with how it stands. */
    public record Listed(Account account, boolean locked, boolean mustChange, boolean secondFactor) {}

    /**
     * A page of those that fit.
     *
     * @param total how many fit in all
     * @param page from 1
     */
    public record Found(List<Listed> accounts, int total, int page, int pages) {}

    public Found search(AccountSearch wanted) {
        Set<String> locked = wanted.locks() == Locks.LOCKED ? states.locked() : Set.of();
        List<String> ids = directory.search(wanted).stream()
                .filter(id -> wanted.locks() == Locks.ALL || locked.contains(id))
                .toList();
        int pages = Math.max(1, (ids.size() + PAGE - 1) / PAGE);
        int page = Math.min(wanted.page(), pages);
        List<Listed> shown = ids.stream()
                .skip((page - 1L) * PAGE)
                .limit(PAGE)
                .flatMap(id -> directory.find(id).stream())
                .map(this::listed)
                .toList();
        return new Found(shown, ids.size(), page, pages);
    }

    /** @return the roles that somebody can be given here; where units are not there yet, only those that need none */
    public List<Role> rolesToGive() {
        return duty.givable();
    }

    /** @throws Refusal when there is none */
    public Listed require(String account) {
        return Optional.ofNullable(account)
                .flatMap(directory::find)
                .map(this::listed)
                .orElseThrow(() -> Refusal.notFound("no-such-account"));
    }

    private Listed listed(Account account) {
        AccountStates.State state = states.of(account.id());
        return new Listed(account, state.locked(), state.mustChange(), factors.isConfirmed(account.id()));
    }

    /** @return the first password, which its owner has to change at once; it is told this once */
    @Transactional
    public String create(String id, String family, String given, String role, List<String> units, String by) {
        NewAccount wanted = NewAccount.of(id, family, given);
        Role as = Require.choice("role", role, Role.class);
        Set<String> of = duty.units(as, units);
        if (directory.find(wanted.id()).isPresent()) {
            throw Refusal.conflict("account-exists", wanted.id());
        }
        String password = Hashes.drawText(FIRST_PASSWORD_BYTES);
        directory.create(wanted.as(as, of), password);
        states.askForNewPassword(wanted.id());
        told(SecurityEvent.ACCOUNT_CHANGED, wanted.id(), "made", by);
        return password;
    }

    /** Gives another role and units. With another role sessions and access tokens end; other units they follow by themselves. */
    @Transactional
    public void setDuty(String id, String role, List<String> units, String by) {
        requireOther(id, by);
        Role as = Require.choice("role", role, Role.class);
        Set<String> of = duty.units(as, units);
        if (as != Role.ADMINISTRATOR) {
            last.mayLose(id);
        }
        if (!require(id).account().roles().equals(Set.of(as))) {
            states.endAccess(id);
        }
        directory.setDuty(id, as, of);
        told(SecurityEvent.ACCOUNT_CHANGED, id, "duty", by);
    }

    @Transactional
    public void remove(String id, String by) {
        requireOther(id, by);
        last.mayLose(id);
        directory.remove(id);
        states.forget(id);
        told(SecurityEvent.ACCOUNT_CHANGED, id, "removed", by);
    }

    /** Lets nobody in with the account, until it is unlocked. */
    @Transactional
    public void lock(String id, String by) {
        requireOther(id, by);
        last.mayLose(id);
        states.lock(id);
        told(SecurityEvent.ACCOUNT_CHANGED, id, "locked", by);
    }

    /** Opens a locked account, and lets one that is delayed try at once. */
    @Transactional
    public void unlock(String id, String by) {
        require(id);
        states.unlock(id);
        attempts.forgive(id);
        told(SecurityEvent.ACCOUNT_CHANGED, id, "unlocked", by);
    }

    /** Ends sessions and access tokens: whoever has got hold of the account is out. */
    @Transactional
    public void endAccess(String id, String by) {
        require(id);
        states.endAccess(id);
        told(SecurityEvent.SESSION_ENDED, id, "all-and-tokens", by);
    }

    /** Ends sessions; programs go on with their access tokens. */
    @Transactional
    public void endSessions(String id, String by) {
        require(id);
        states.endSessions(id);
        told(SecurityEvent.SESSION_ENDED, id, "all", by);
    }

    /** For somebody who has lost the app and the recovery codes; access tokens end too, for who knows who has them. */
    @Transactional
    public void resetSecondFactor(String id, String by) {
        requireOther(id, by);
        // first, so that whoever is changing it waits or is waited for
        states.endSessions(id);
        if (!factors.remove(id)) {
            throw Refusal.conflict("no-second-factor");
        }
        tokens.takeBackAll(id);
        attempts.forgive(id);
        told(SecurityEvent.SECOND_FACTOR_CHANGED, id, "reset", by);
    }

    /**
     * @return a new first password; the old one and all access tokens are gone
     * @throws Refusal for an account of the provider: it would come in without being asked there
     */
    @Transactional
    public String giveFirstPassword(String id, String by) {
        requireOther(id, by);
        if (provided.getObject().isProvided(id)) {
            throw Refusal.conflict("provided-account");
        }
        String password = Hashes.drawText(FIRST_PASSWORD_BYTES);
        // first, so that whoever is changing it waits or is waited for
        states.askForNewPassword(id);
        directory.setPassword(id, password);
        tokens.takeBackAll(id);
        attempts.forgive(id);
        told(SecurityEvent.PASSWORD_CHANGED, id, "first", by);
        return password;
    }

    private void requireOther(String id, String by) {
        require(id);
        if (id.equals(by)) {
            throw Refusal.conflict("own-account");
        }
    }

    private void told(SecurityEvent event, String account, String what, String by) {
        events.happened(event, account, Map.of("what", what, "by", by));
    }
}
