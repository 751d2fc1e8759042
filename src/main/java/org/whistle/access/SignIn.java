package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whistle.access.Proven.With;

/** Signing in on our page, in one step or in two. */
@Component
public class SignIn {

    private static final String DOOR = "page";
    private static final Duration FOR_THE_CODE = Duration.ofMinutes(5);
    private static final int MOST_CODES = 5;

    /** How an attempt ended. */
    public enum Outcome {
        SIGNED_IN,
        CODE_NEEDED,
        REFUSED,
        /** Not looked at, after too many that were wrong. */
        DELAYED,
        /** The second step took too long or too many attempts; it begins again with the password. */
        START_AGAIN
    }

    /** Somebody whose password was right and who still has to show a code. */
    private record HalfWay(String account, String stamp, Instant since, int tries) implements Serializable {

        private static final String IN_SESSION = HalfWay.class.getName();

        private HalfWay afterAnotherTry() {
            return new HalfWay(account, stamp, since, tries + 1);
        }
    }

    private final Passwords passwords;
    private final StaffAccounts accounts;
    private final SecondStep secondStep;
    private final Entrance entrance;
    private final SessionTimes times;

    SignIn(Passwords passwords, StaffAccounts accounts, SecondStep secondStep, Entrance entrance, SessionTimes times) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.secondStep = secondStep;
        this.entrance = entrance;
        this.times = times;
    }

    public Outcome withPassword(
            String account, String password, HttpServletRequest request, HttpServletResponse response) {
        Optional<Standing> standing;
        try {
            standing = passwords.check(account, password, DOOR);
        } catch (TooManyAttempts delayed) {
            return Outcome.DELAYED;
        }
        if (standing.isEmpty()) {
            return Outcome.REFUSED;
        }
        if (secondStep.isSetUp(account)) {
            HalfWay halfWay = new HalfWay(account, standing.get().stamp(), times.now(), 0);
            // under a new id, which nobody planted
            HttpSession session = request.getSession();
            request.changeSessionId();
            session.setAttribute(HalfWay.IN_SESSION, halfWay);
            return Outcome.CODE_NEEDED;
        }
        entrance.enter(account, standing.get(), new Proven(DOOR, With.PASSWORD, times.now()), request, response);
        return Outcome.SIGNED_IN;
    }

    public Outcome withCode(String code, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        HalfWay halfWay;
        synchronized (this) {
            halfWay = (HalfWay) session.getAttribute(HalfWay.IN_SESSION);
            if (halfWay == null || isOver(halfWay)) {
                session.removeAttribute(HalfWay.IN_SESSION);
                return Outcome.START_AGAIN;
            }
            // counted before it is looked at, so that attempts at the same time are no extra ones
            session.setAttribute(HalfWay.IN_SESSION, halfWay.afterAnotherTry());
        }
        Standing now = accounts.standing(halfWay.account());
        if (now.locked() || !now.stamp().equals(halfWay.stamp())) {
            session.removeAttribute(HalfWay.IN_SESSION);
            return Outcome.START_AGAIN;
        }
        try {
            if (!secondStep.matches(halfWay.account(), code)) {
                passwords.refused(halfWay.account(), DOOR, "code");
                return Outcome.REFUSED;
            }
        } catch (TooManyAttempts delayed) {
            passwords.refused(halfWay.account(), DOOR, "too-many-attempts");
            return Outcome.DELAYED;
        }
        entrance.enter(halfWay.account(), now, new Proven(DOOR, With.CODE, times.now()), request, response);
        return Outcome.SIGNED_IN;
    }

    /** @return whether somebody is between the two steps in this session */
    public boolean isHalfWay(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HalfWay.IN_SESSION) instanceof HalfWay halfWay
                && !isOver(halfWay);
    }

    private boolean isOver(HalfWay halfWay) {
        return halfWay.tries() >= MOST_CODES
                || times.now().isAfter(halfWay.since().plus(FOR_THE_CODE));
    }
}
