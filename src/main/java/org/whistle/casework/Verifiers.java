package org.whistle.casework;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.casework.ResultRows.Verified;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;
import org.whistle.request.RequestProgress;

/** Nobody verifies the work of their own unit, and nobody their own work. */
@Component
class Verifiers {

    private final StaffAccounts accounts;
    private final Organisation organisation;
    private final RequestProgress requests;

    Verifiers(StaffAccounts accounts, Organisation organisation, RequestProgress requests) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.requests = requests;
    }

    /**
     * @param verifier an account that is signed in
     * @throws Refusal when it belongs to a department that was called, or has submitted the result itself; only an
     *     administrator, who stands in for all, may do both
     */
    void requireOther(String trackingNumber, String verifier, Verified verified) {
        if (verifier.equals(verified.submittedBy())
                && !accounts.groupsOf(verifier).contains(Role.ADMINISTRATOR.group())) {
            throw Refusal.forbidden("verifies-own-work");
        }
        Set<String> units = accounts.unitsOf(verifier);
        departments(trackingNumber, verified.called()).stream()
                .filter(units::contains)
                .findFirst()
                .ifPresent(unit -> {
                    throw Refusal.forbidden("verifies-own-unit", organisation.nameOf(unit));
                });
    }

    /** Whether {@link #requireOther} lets the account. */
    boolean isOther(String trackingNumber, String verifier, Verified verified) {
        try {
            requireOther(trackingNumber, verifier, verified);
            return true;
        } catch (Refusal own) {
            return false;
        }
    }

    /** The grid workers are the community's: where it was called itself, another of its accounts suffices. */
    private List<String> departments(String trackingNumber, List<String> called) {
        return called.stream()
                .filter(department -> !department.equals(Unit.COMMUNITY))
                .map(department -> department.equals(Unit.STREET)
                        ? organisation.streetOf(requests.facts(trackingNumber).community())
                        : department)
                .toList();
    }
}
