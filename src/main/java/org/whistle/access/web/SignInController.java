package org.whistle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.whistle.access.Destination;
import org.whistle.access.Homes;
import org.whistle.access.ProviderSignIn;
import org.whistle.access.SignIn;
import org.whistle.access.SignIn.Outcome;

/** The page at which people sign in, and its second step. */
@Controller
@RequestMapping("/sign-in")
class SignInController {

    private final SignIn signIn;
    private final ProviderSignIn provider;
    private final Homes homes;

    SignInController(SignIn signIn, ProviderSignIn provider, Homes homes) {
        this.signIn = signIn;
        this.provider = provider;
        this.homes = homes;
    }

    @GetMapping
    ModelAndView page(@RequestParam Optional<String> to, @RequestParam Optional<String> said) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (Callers.isSignedIn(caller) && said.isEmpty()) {
            return to(wanted(to).orElseGet(() -> homes.of(caller)));
        }
        return form(to, "", said.flatMap(Said::of));
    }

    @PostMapping
    ModelAndView password(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam Optional<String> to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome outcome = signIn.withPassword(username.strip(), password, request, response);
        return switch (outcome) {
            case SIGNED_IN -> to(wanted(to).orElseGet(() -> homes.of(username.strip())));
            case CODE_NEEDED -> to("/sign-in/code", to);
            case DELAYED -> delayed(form(to, username, Optional.of(Said.DELAYED)));
            case REFUSED, START_AGAIN -> refused(form(to, username, Optional.of(Said.WRONG)));
        };
    }

    @GetMapping("/code")
    ModelAndView code(@RequestParam Optional<String> to, HttpServletRequest request) {
        return signIn.isHalfWay(request) ? second(to, Optional.empty()) : to("/sign-in", to);
    }

    @PostMapping("/code")
    ModelAndView code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam Optional<String> to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome outcome = signIn.withCode(code.replace(" ", ""), request, response);
        return switch (outcome) {
            // the signed-in are led on from there
            case SIGNED_IN -> to("/sign-in", to);
            case START_AGAIN -> refused(form(to, "", Optional.of(Said.START_AGAIN)));
            case DELAYED -> delayed(second(to, Optional.of(Said.DELAYED)));
            case REFUSED, CODE_NEEDED -> refused(second(to, Optional.of(Said.WRONG_CODE)));
        };
    }

    @GetMapping("/provider")
    ModelAndView provider(@RequestParam Optional<String> to, HttpServletRequest request) {
        return provider.isOffered() ? to(provider.begin(wanted(to), request)) : to("/sign-in");
    }

    /** Other doors send people here whom they do not open for, whatever they asked. */
    @RequestMapping("/not-yours")
    ModelAndView notYours() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (!Callers.isSignedIn(caller)) {
            return to("/sign-in");
        }
        ModelAndView page = new ModelAndView("access/not-yours", HttpStatus.FORBIDDEN);
        page.addObject("account", caller.getName());
        page.addObject("home", homes.of(caller));
        return page;
    }

    private ModelAndView form(Optional<String> to, String username, Optional<Said> said) {
        ModelAndView page = new ModelAndView("access/sign-in");
        page.addObject("to", wanted(to).orElse(null));
        page.addObject("username", username);
        page.addObject("said", said.orElse(null));
        page.addObject("provider", provider.isOffered());
        return page;
    }

    private static ModelAndView second(Optional<String> to, Optional<Said> said) {
        ModelAndView page = new ModelAndView("access/code");
        page.addObject("to", wanted(to).orElse(null));
        page.addObject("said", said.orElse(null));
        return page;
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNAUTHORIZED);
        return page;
    }

    private static ModelAndView delayed(ModelAndView page) {
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }

    private static Optional<String> wanted(Optional<String> to) {
        return to.flatMap(Destination::of);
    }

    private static ModelAndView to(String path, Optional<String> to) {
        ModelAndView there = to(path);
        wanted(to).ifPresent(wanted -> there.addObject("to", wanted));
        return there;
    }

    private static ModelAndView to(String path) {
        RedirectView there = new RedirectView(path, true);
        there.setExpandUriTemplateVariables(false);
        return new ModelAndView(there);
    }
}
