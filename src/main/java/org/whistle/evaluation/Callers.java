package org.whistle.evaluation;

import static org.whistle.request.CaseEventKind.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestProgress;

/** Nobody asks a resident about their own work, or that of their own unit; who filed the request for them may. */
@Component
class Callers {

    private static final Set<CaseEventKind> CASEWORK = EnumSet.of(
            CHECKED_ON_SITE,
            ACCEPTED,
            SOLVED_IN_COMMUNITY,
            WHISTLE_REFUSED,
            WHISTLE_INSISTED,
            WHISTLE_BLOWN,
            REPORTED_IN,
            RETURNED,
            RULED,
            FURTHER_ASKED,
            FURTHER_CALLED,
            MEETING_CONVENED,
            MEETING_HELD,
            DISPUTE_RULED,
            COMMITMENT_FULFILLED,
            COMMITMENT_BROKEN,
            RESULT_SUBMITTED,
            VERIFIED,
            VERIFICATION_FAILED);
    private static final List<String> NAMING_UNITS = List.of("lead", "supporting", "department");

    private final CaseFile caseFile;
    private final StaffAccounts accounts;
    private final RequestProgress requests;
    private final Organisation organisation;
    private final Actor actor;

    Callers(
            CaseFile caseFile,
            StaffAccounts accounts,
            RequestProgress requests,
            Organisation organisation,
            Actor actor) {
        this.caseFile = caseFile;
        this.accounts = accounts;
        this.requests = requests;
        this.organisation = organisation;
        this.actor = actor;
    }

    /**
     * @throws Refusal when who is signed in did work on the case, or belongs to a unit that did; only an administrator,
     *     who stands in for all, may do both
     */
    void requireOther(String trackingNumber) {
        String caller = actor.signedInOr(Actor.SYSTEM);
        if (!caller.equals(Actor.SYSTEM)) {
            requireOther(trackingNumber, caller);
        }
    }

    /** Whether the account may call the resident about it. */
    boolean isOther(String trackingNumber, String account) {
        try {
            requireOther(trackingNumber, account);
            return true;
        } catch (Refusal own) {
            return false;
        }
    }

    private void requireOther(String trackingNumber, String caller) {
        Set<String> groups = accounts.groupsOf(caller);
        if (groups.contains(Role.ADMINISTRATOR.group())) {
            return;
        }
        List<CaseEntry> work = caseFile.entriesOf(trackingNumber).stream()
                .filter(entry -> CASEWORK.contains(entry.kind()))
                .toList();
        if (work.stream().anyMatch(entry -> caller.equals(entry.actor()))) {
            throw Refusal.forbidden("calls-about-own-work");
        }
        ownUnit(trackingNumber, work, accounts.unitsOf(caller)).ifPresent(unit -> {
            throw Refusal.forbidden("calls-about-own-unit", organisation.nameOf(unit));
        });
    }

    private Optional<String> ownUnit(String trackingNumber, List<CaseEntry> work, Set<String> units) {
        if (units.isEmpty()) {
            return Optional.empty();
        }
        String community = requests.facts(trackingNumber).community();
        Stream<String> home = Stream.of(community, organisation.streetOf(community));
        return Stream.concat(home, work.stream().flatMap(Callers::called))
                .filter(units::contains)
                .findFirst();
    }

    private static Stream<String> called(CaseEntry entry) {
        return NAMING_UNITS.stream()
                .map(member -> entry.detail().get(member))
                .filter(String.class::isInstance)
                .flatMap(codes -> Arrays.stream(codes.toString().split(",")));
    }
}
