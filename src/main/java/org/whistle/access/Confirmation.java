package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Somebody who is signed in shows once more that it is them, for what {@link ProvenFirst} guards. */
@Component
public class Confirmation {

    private static final String DOOR = "confirmation";
    private static final Logger log = LoggerFactory.getLogger(Confirmation.class);

    /** How it ended. */
    public enum Outcome {
        CONFIRMED,
        WRONG_PASSWORD,
        WRONG_CODE,
        /** Not looked at, after too many that were wrong. */
        DELAYED
    }

    private final Passwords passwords;
    private final SecondStep secondStep;
    private final ProvidedAccounts provided;
    private final FreshProof proof;
    private final SessionTimes times;

    Confirmation(
            Passwords passwords,
            SecondStep secondStep,
            ProvidedAccounts provided,
            FreshProof proof,
            SessionTimes times) {
        this.passwords = passwords;
        this.secondStep = secondStep;
        this.provided = provided;
        this.proof = proof;
        this.times = times;
    }

    public boolean isCodeAsked(String account) {
        return secondStep.isSetUp(account);
    }

    /** @return whether the account has no password here, so that the proof is for its provider to ask */
    public boolean isForProvider(String account) {
        return provided.isProvided(account);
    }

    /** Wrong ones count as those at the sign-in do. */
    public Outcome confirm(String account, String password, String code, HttpServletRequest request) {
        try {
            if (passwords.check(account, password, DOOR).isEmpty()) {
                return Outcome.WRONG_PASSWORD;
            }
            if (isCodeAsked(account) && !secondStep.matches(account, code)) {
                passwords.refused(account, DOOR, "code");
                return Outcome.WRONG_CODE;
            }
        } catch (TooManyAttempts delayed) {
            return Outcome.DELAYED;
        }
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> keep(session, request));
        return Outcome.CONFIRMED;
    }

    private void keep(HttpSession session, HttpServletRequest request) {
        try {
            request.changeSessionId();
            proof.isShown(session, times.now());
        } catch (IllegalStateException endedMeanwhile) {
            log.debug("Another call has just ended the session");
        }
    }
}
