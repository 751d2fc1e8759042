package org.whistle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.whistle.access.Confirmation;
import org.whistle.access.Destination;
import org.whistle.access.ProviderSignIn;

/** The page at which somebody who is signed in shows once more that it is them, and goes back to where they were. */
@Controller
@RequestMapping("/sign-in/confirmation")
class ConfirmationController {

    private static final String AFTERWARDS = "/account";

    private final Confirmation confirmation;
    private final ProviderSignIn provider;

    ConfirmationController(Confirmation confirmation, ProviderSignIn provider) {
        this.confirmation = confirmation;
        this.provider = provider;
    }

    @GetMapping
    ModelAndView page(@RequestParam Optional<String> to, @RequestParam Optional<String> said) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return Callers.isSignedIn(caller) ? page(caller, to, said.flatMap(Said::of)) : to("/sign-in");
    }

    @PostMapping
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam Optional<String> to,
            HttpServletRequest request) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (!Callers.isSignedIn(caller)) {
            return to("/sign-in");
        }
        return switch (confirmation.confirm(caller.getName(), password, code, request)) {
            case CONFIRMED -> to(wanted(to));
            case WRONG_PASSWORD -> again(HttpStatus.UNAUTHORIZED, caller, to, Said.WRONG_PASSWORD);
            case WRONG_CODE -> again(HttpStatus.UNAUTHORIZED, caller, to, Said.WRONG_CODE);
            case DELAYED -> again(HttpStatus.TOO_MANY_REQUESTS, caller, to, Said.DELAYED);
        };
    }

    /** For who has no password here. */
    @GetMapping("/provider")
    ModelAndView atProvider(@RequestParam Optional<String> to, HttpServletRequest request) {
        return to(provider.isOffered() ? provider.beginAnew(Optional.of(wanted(to)), request) : "/sign-in");
    }

    private ModelAndView again(HttpStatus status, Authentication caller, Optional<String> to, Said said) {
        ModelAndView page = page(caller, to, Optional.of(said));
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(Authentication caller, Optional<String> to, Optional<Said> said) {
        return new ModelAndView("access/confirmation")
                .addObject("account", caller.getName())
                .addObject("forProvider", confirmation.isForProvider(caller.getName()))
                .addObject("codeAsked", confirmation.isCodeAsked(caller.getName()))
                .addObject("to", wanted(to))
                .addObject("said", said.orElse(null));
    }

    private static String wanted(Optional<String> to) {
        return to.flatMap(Destination::of).orElse(AFTERWARDS);
    }

    private static ModelAndView to(String path) {
        RedirectView there = new RedirectView(path, true);
        there.setExpandUriTemplateVariables(false);
        return new ModelAndView(there);
    }
}
