package org.whistle.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.whistle.access.OwnSession;
import org.whistle.account.OwnPassword;
import org.whistle.account.OwnSecondFactor;
import org.whistle.account.OwnSecondFactor.Confirmed;
import org.whistle.account.TokenBook;

/** {@code /account}: one's own password, second factor and access tokens. */
@Controller
@RequestMapping("/account")
class OwnAccountController {

    private final OwnPage page;
    private final OwnPassword passwords;
    private final OwnSecondFactor secondFactor;
    private final TokenBook tokens;
    private final OwnSession session;
    private final Told told;

    OwnAccountController(
            OwnPage page,
            OwnPassword passwords,
            OwnSecondFactor secondFactor,
            TokenBook tokens,
            OwnSession session,
            Told told) {
        this.page = page;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.tokens = tokens;
        this.session = session;
        this.told = told;
    }

    @GetMapping
    ModelAndView account(
            Principal caller, @RequestParam(required = false) String done, HttpServletRequest request, Locale locale) {
        return page.of(caller.getName(), request, locale).addObject("done", OwnDeed.of(done));
    }

    /** The answer to a form stands at the form's address: whoever loads that again comes back to the page. */
    @GetMapping({"/password", "/second-factor/**", "/tokens/**", "/sessions/**"})
    String back() {
        return "redirect:/account";
    }

    @PostMapping("/password")
    ModelAndView change(
            Principal caller,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            Locale locale) {
        return deed("password", caller, request, locale, () -> {
            session.goOnAfter(request, () -> passwords.change(caller.getName(), old, password, again));
            return OwnDeed.PASSWORD.page();
        });
    }

    @PostMapping("/second-factor")
    ModelAndView begin(Principal caller) {
        secondFactor.begin(caller.getName());
        return new ModelAndView("redirect:/account#second-factor");
    }

    @PostMapping("/second-factor/confirmation")
    ModelAndView confirm(
            Principal caller,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Locale locale) {
        return deed("factor", caller, request, locale, () -> {
            Confirmed confirmed = session.goOnAfter(
                    request, () -> secondFactor.confirm(caller.getName(), password, code), Confirmed::standing);
            return page.of(caller.getName(), request, locale).addObject("recoveryCodes", confirmed.recoveryCodes());
        });
    }

    @PostMapping("/second-factor/removal")
    ModelAndView remove(
            Principal caller,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Locale locale) {
        return deed("factor", caller, request, locale, () -> {
            session.goOnAfter(request, () -> secondFactor.remove(caller.getName(), password, code));
            return OwnDeed.FACTOR_REMOVED.page();
        });
    }

    @PostMapping("/second-factor/recovery-codes")
    ModelAndView drawRecovery(Principal caller, HttpServletRequest request, Locale locale) {
        return deed("factor", caller, request, locale, () -> {
            List<String> codes = secondFactor.drawRecoveryAnew(caller.getName(), session.standing(request));
            return page.of(caller.getName(), request, locale)
                    .addObject("recoveryCodes", codes)
                    .addObject("drawnAnew", true);
        });
    }

    @PostMapping("/tokens")
    ModelAndView makeToken(
            Principal caller,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String days,
            HttpServletRequest request,
            Locale locale) {
        return deed("token", caller, request, locale, () -> {
            String token = tokens.make(caller.getName(), session.standing(request), name, days);
            return page.of(caller.getName(), request, locale).addObject("newToken", token);
        });
    }

    @PostMapping("/tokens/{id}/removal")
    ModelAndView takeBack(Principal caller, @PathVariable UUID id, HttpServletRequest request, Locale locale) {
        return deed("token", caller, request, locale, () -> {
            tokens.takeBack(caller.getName(), id, caller.getName());
            return OwnDeed.TOKEN_TAKEN_BACK.page();
        });
    }

    private ModelAndView deed(
            String form, Principal caller, HttpServletRequest request, Locale locale, Supplier<ModelAndView> deed) {
        return told.orMistakes(form, deed, () -> page.of(caller.getName(), request, locale), locale);
    }
}
