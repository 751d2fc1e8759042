package org.whistle.appeal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;
import org.whistle.rates.Measure;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** Nobody decides in a matter of their own, administrators no more than others. */
@Component
public class ImpartialPeople {

    /** Work that marks are given for, decisions on whose work it is and until when, and deeds that give marks. */
    private static final Set<CaseEventKind> HAND_IN_IT = EnumSet.of(
            CaseEventKind.CHECKED_ON_SITE,
            CaseEventKind.WHISTLE_UPHELD,
            CaseEventKind.WHISTLE_DISMISSED,
            CaseEventKind.WHISTLE_BLOWN,
            CaseEventKind.CONTACTED,
            CaseEventKind.REPORTED_IN,
            CaseEventKind.RETURNED,
            CaseEventKind.RETURN_ANSWERED,
            CaseEventKind.RULED,
            CaseEventKind.DISPUTE_RULED,
            CaseEventKind.EXTENSION_REFUSED,
            CaseEventKind.SOLVED_IN_COMMUNITY,
            CaseEventKind.RESULT_SUBMITTED,
            CaseEventKind.VERIFIED,
            CaseEventKind.VERIFICATION_FAILED,
            CaseEventKind.EVALUATED,
            CaseEventKind.ANSWERS_WEIGHED,
            CaseEventKind.REVIEWED,
            CaseEventKind.REDO_ORDERED,
            CaseEventKind.REFUSED,
            CaseEventKind.MERGED,
            CaseEventKind.DEPARTMENT_SCORED,
            CaseEventKind.WHISTLE_SCORED);

    private final Actor actor;
    private final StaffAccounts accounts;
    private final CaseFile caseFile;

    ImpartialPeople(Actor actor, StaffAccounts accounts, CaseFile caseFile) {
        this.actor = actor;
        this.accounts = accounts;
        this.caseFile = caseFile;
    }

    /** @throws Refusal when nobody is signed in */
    String somebody() {
        String account = actor.signedInOr(Actor.SYSTEM);
        if (account.equals(Actor.SYSTEM)) {
            throw Refusal.forbidden("appeal-needs-a-person");
        }
        return account;
    }

    /** @return the units in whose name the account speaks; supervisors work for the district as well */
    Set<String> unitsOf(String account) {
        Set<String> units = new HashSet<>(accounts.unitsOf(account));
        if (accounts.groupsOf(account).contains(Role.SUPERVISOR.group())) {
            units.add(Unit.DISTRICT);
        }
        return units;
    }

    /** Whether the account decides on appeals: a supervisor does, and an administrator where there is no second one. */
    boolean isDecider(String account) {
        Set<String> groups = accounts.groupsOf(account);
        return groups.contains(Role.SUPERVISOR.group()) || groups.contains(Role.ADMINISTRATOR.group());
    }

    /**
     * @return who is signed in
     * @throws Refusal when they have a part in what is to be decided, or have decided already
     */
    String requireDecider(Appeal appeal) {
        String account = somebody();
        if (!isDecider(account)) {
            throw Refusal.forbidden("appeal-for-supervisors");
        }
        if (appeal.appealed() != null && appeal.appealed().by().equals(account)) {
            throw Refusal.forbidden("appeal-own");
        }
        if (appeal.decided() != null && appeal.decided().by().equals(account)) {
            throw Refusal.forbidden("exclusion-second-person");
        }
        if (!Collections.disjoint(unitsOf(account), concerned(appeal))) {
            throw Refusal.forbidden(appeal.unit().equals(Unit.DISTRICT) ? "appeal-own-district" : "appeal-own-unit");
        }
        if (hadAHandIn(appeal, account)) {
            throw Refusal.forbidden("appeal-own-work");
        }
        return account;
    }

    /**
     * Whether a request that ended, or lies, is looked at again is for a supervisor who never had a hand in it.
     *
     * @return who is signed in
     * @throws Refusal when they may not decide
     */
    public String requireReviewer(String trackingNumber) {
        String account = somebody();
        if (!isDecider(account)) {
            throw Refusal.forbidden("appeal-for-supervisors");
        }
        if (caseFile.entriesOf(trackingNumber).stream()
                .anyMatch(entry -> account.equals(entry.actor()) && HAND_IN_IT.contains(entry.kind()))) {
            throw Refusal.forbidden("appeal-own-work");
        }
        return account;
    }

    private Set<String> concerned(Appeal appeal) {
        Set<String> concerned = new HashSet<>(Set.of(appeal.unit()));
        if (appeal.appealed() != null) {
            concerned.addAll(accounts.unitsOf(appeal.appealed().by()));
        }
        return concerned;
    }

    /** In the round of the marks; what others did before or after it is another matter. */
    private boolean hadAHandIn(Appeal appeal, String account) {
        int running = 0;
        for (CaseEntry entry : caseFile.entriesOf(appeal.trackingNumber())) {
            if (account.equals(entry.actor()) && HAND_IN_IT.contains(entry.kind()) && isOf(appeal, entry, running)) {
                return true;
            }
            if (entry.kind() == CaseEventKind.REDO_ORDERED) {
                running++;
            }
        }
        return false;
    }

    /** Second answers and scores come later than the round that they name; and a repeat counts for the first one. */
    private static boolean isOf(Appeal appeal, CaseEntry entry, int running) {
        Object round = entry.detail().getOrDefault("round", running);
        return round.toString().equals(String.valueOf(appeal.round()))
                || entry.kind() == CaseEventKind.MERGED && appeal.measures().contains(Measure.REPEAT);
    }
}
