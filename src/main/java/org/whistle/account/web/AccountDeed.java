package org.whistle.account.web;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.whistle.account.Accounts;
import org.whistle.problem.Refusal;

/** What an administrator does with an account, and what the page says afterwards. */
enum AccountDeed {
    LOCK(Accounts::lock),
    UNLOCK(Accounts::unlock),
    SESSIONS(Accounts::endAccess),
    SESSIONS_ONLY(Accounts::endSessions),
    FACTOR(Accounts::resetSecondFactor),
    REMOVE(Accounts::remove),
    /** Has a form of its own. */
    DUTY(null),
    /** Has a form of its own. */
    TOKEN(null);

    private interface Act {
        void onto(Accounts accounts, String account, String by);
    }

    private final transient Act act;

    AccountDeed(Act act) {
        this.act = act;
    }

    void onto(Accounts accounts, String account, String by) {
        if (act == null) {
            throw Refusal.notFound("no-such-account");
        }
        act.onto(accounts, account, by);
    }

    ModelAndView pageOf(String account) {
        String page = this == REMOVE ? "/accounts" : "/accounts/{account}";
        return new ModelAndView("redirect:"
                + UriComponentsBuilder.fromPath(page)
                        .queryParam("done", name())
                        .build()
                        .expand(account)
                        .encode()
                        .toUriString());
    }

    /** @return the deed of the address, or null for anything else that stands there */
    static AccountDeed of(String name) {
        for (AccountDeed deed : values()) {
            if (deed.name().equals(name)) {
                return deed;
            }
        }
        return null;
    }
}
