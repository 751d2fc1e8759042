package org.whistle.account.web;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Role;
import org.whistle.account.AccessToken;
import org.whistle.account.AccountSearch;
import org.whistle.account.Accounts;
import org.whistle.account.TokenBook;
import org.whistle.problem.FieldsOf;

/** {@code /api/accounts}: what administrators do with accounts of others, for programs. */
@FieldsOf("account")
@RestController
@RequestMapping("/api/accounts")
class AccountsController {

    private final Accounts accounts;
    private final TokenBook tokens;

    AccountsController(Accounts accounts, TokenBook tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** An account that is wanted. */
    record Wanted(String account, String family, String given, String role, List<String> units) {}

    /** A role, with the units it is for. */
    record WantedDuty(String role, List<String> units) {}

    /** A first password, told this once. */
    record FirstPassword(String account, String password) {}

    /** An account as it is listed. */
    record Entry(
            String account,
            String family,
            String given,
            Set<Role> roles,
            Set<String> units,
            boolean locked,
            boolean passwordDue,
            boolean secondFactor) {

        static Entry of(Accounts.Listed listed) {
            var account = listed.account();
            return new Entry(
                    account.id(),
                    account.family(),
                    account.given(),
                    new TreeSet<>(account.roles()),
                    new TreeSet<>(account.units()),
                    listed.locked(),
                    listed.mustChange(),
                    listed.secondFactor());
        }
    }

    /** Fifty at a time; how many there are in all stands in the header. */
    @GetMapping
    ResponseEntity<List<Entry>> some(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String locks,
            @RequestParam(defaultValue = "") String page) {
        Accounts.Found found = accounts.search(AccountSearch.of(search, role, unit, locks, page));
        return ResponseEntity.ok()
                .header("X-Total-Count", String.valueOf(found.total()))
                .body(found.accounts().stream().map(Entry::of).toList());
    }

    @GetMapping("/{account}")
    Entry one(@PathVariable String account) {
        return Entry.of(accounts.require(account));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FirstPassword create(@RequestBody Wanted wanted, Principal caller) {
        String password = accounts.create(
                wanted.account(), wanted.family(), wanted.given(), wanted.role(), wanted.units(), caller.getName());
        return new FirstPassword(wanted.account().strip(), password);
    }

    @DeleteMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String account, Principal caller) {
        accounts.remove(account, caller.getName());
    }

    @PutMapping("/{account}/duty")
    Entry setDuty(@PathVariable String account, @RequestBody WantedDuty duty, Principal caller) {
        accounts.setDuty(account, duty.role(), duty.units(), caller.getName());
        return one(account);
    }

    @PutMapping("/{account}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lock(@PathVariable String account, Principal caller) {
        accounts.lock(account, caller.getName());
    }

    @DeleteMapping("/{account}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable String account, Principal caller) {
        accounts.unlock(account, caller.getName());
    }

    @DeleteMapping("/{account}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAccess(@PathVariable String account, Principal caller) {
        accounts.endAccess(account, caller.getName());
    }

    /** Programs of the account go on. */
    @DeleteMapping(path = "/{account}/sessions", params = "tokens=keep")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSessions(@PathVariable String account, Principal caller) {
        accounts.endSessions(account, caller.getName());
    }

    @DeleteMapping("/{account}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(@PathVariable String account, Principal caller) {
        accounts.resetSecondFactor(account, caller.getName());
    }

    @PutMapping("/{account}/password")
    FirstPassword giveFirstPassword(@PathVariable String account, Principal caller) {
        return new FirstPassword(account, accounts.giveFirstPassword(account, caller.getName()));
    }

    @GetMapping("/{account}/tokens")
    List<AccessToken> tokens(@PathVariable String account) {
        return tokens.of(accounts.require(account).account().id());
    }

    @DeleteMapping("/{account}/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String account, @PathVariable UUID id, Principal caller) {
        tokens.takeBack(account, id, caller.getName());
    }
}
