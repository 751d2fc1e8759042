package org.whistle.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.access.FreshProof;
import org.whistle.account.AccountSearch;
import org.whistle.account.Accounts;
import org.whistle.account.TokenBook;

/** {@code /accounts}: what administrators do with accounts of others, on a page. */
@Controller
@RequestMapping("/accounts")
class AccountsPageController {

    private static final String EVERY_FORM = "account";

    private final Accounts accounts;
    private final TokenBook tokens;
    private final AccountsPage page;
    private final FreshProof proof;
    private final Told told;

    AccountsPageController(Accounts accounts, TokenBook tokens, AccountsPage page, FreshProof proof, Told told) {
        this.proof = proof;
        this.accounts = accounts;
        this.tokens = tokens;
        this.page = page;
        this.told = told;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String locks,
            @RequestParam(name = "page", defaultValue = "") String number,
            @RequestParam(defaultValue = "") String done,
            Locale locale) {
        return page.list(AccountSearch.of(search, role, unit, locks, number), locale)
                .addObject("done", AccountDeed.of(done));
    }

    /** Whether the page has to say that what opens further doors asks once more who it is. */
    @ModelAttribute("unproven")
    boolean isUnproven(HttpServletRequest request) {
        return !proof.isInSession(request);
    }

    @PostMapping
    ModelAndView create(NewAccountForm form, Principal caller, Locale locale) {
        return told.orMistakes(
                EVERY_FORM,
                () -> {
                    String password = accounts.create(
                            form.account(), form.family(), form.given(), form.role(), form.units(), caller.getName());
                    return page.one(form.account().strip(), locale).addObject("firstPassword", password);
                },
                () -> page.list(locale).addObject("form", form),
                locale);
    }

    /** The fields of a new account, as they were typed. */
    record NewAccountForm(String account, String family, String given, String role, List<String> units) {}

    @GetMapping("/{account}")
    ModelAndView one(@PathVariable String account, @RequestParam(defaultValue = "") String done, Locale locale) {
        return told.orMistakes(
                EVERY_FORM,
                () -> page.one(account, locale).addObject("done", AccountDeed.of(done)),
                () -> page.list(locale),
                locale);
    }

    /** The answer to a form stands at the form's address: whoever loads that again comes back to the page. */
    @GetMapping({"/{account}/duty", "/{account}/password", "/{account}/deeds/*", "/{account}/tokens/**"})
    String back() {
        return "redirect:/accounts/{account}";
    }

    @PostMapping("/{account}/duty")
    ModelAndView setDuty(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(required = false) List<String> units,
            Principal caller,
            Locale locale) {
        return deed(account, locale, () -> {
            accounts.setDuty(account, role, units, caller.getName());
            return AccountDeed.DUTY.pageOf(account);
        });
    }

    @PostMapping("/{account}/password")
    ModelAndView giveFirstPassword(@PathVariable String account, Principal caller, Locale locale) {
        return deed(account, locale, () -> {
            String password = accounts.giveFirstPassword(account, caller.getName());
            return page.one(account, locale).addObject("firstPassword", password);
        });
    }

    @PostMapping("/{account}/deeds/{deed}")
    ModelAndView act(@PathVariable String account, @PathVariable AccountDeed deed, Principal caller, Locale locale) {
        return deed(account, locale, () -> {
            deed.onto(accounts, account, caller.getName());
            return deed.pageOf(account);
        });
    }

    @PostMapping("/{account}/tokens/{id}/removal")
    ModelAndView takeBack(@PathVariable String account, @PathVariable UUID id, Principal caller, Locale locale) {
        return deed(account, locale, () -> {
            tokens.takeBack(account, id, caller.getName());
            return AccountDeed.TOKEN.pageOf(account);
        });
    }

    private ModelAndView deed(String account, Locale locale, Supplier<ModelAndView> deed) {
        return told.orMistakes(
                EVERY_FORM,
                deed,
                () -> told.orMistakes(EVERY_FORM, () -> page.one(account, locale), () -> page.list(locale), locale),
                locale);
    }
}
