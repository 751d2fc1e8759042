package org.whistle.servicelevel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.casework.WhistleCall;
import org.whistle.casework.WhistleCall.State;
import org.whistle.casework.Whistles;
import org.whistle.organisation.Organisation;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestProgress;

/** Who is told of a step, or of a wish for more time: units by their code, roles by their group. */
@Component
class Recipients {

    private final Organisation organisation;
    private final RequestProgress requests;
    private final Whistles whistles;
    private final ClockRows clocks;
    private final StaffAccounts accounts;

    Recipients(
            Organisation organisation,
            RequestProgress requests,
            Whistles whistles,
            StaffAccounts accounts,
            ClockRows clocks) {
        this.organisation = organisation;
        this.requests = requests;
        this.whistles = whistles;
        this.clocks = clocks;
        this.accounts = accounts;
    }

    List<String> of(Clock clock, EscalationRules.Recipient recipient) {
        return switch (recipient) {
            case HANDLER ->
                clock.department() == null
                        ? handlers(requests.factsOfLeading(clock.trackingNumber()))
                        : List.of(unitOf(clock));
            case COMMUNITY -> List.of(clock.community());
            case STREET -> List.of(organisation.streetOf(clock.community()));
            case SUPERVISOR -> List.of(Role.SUPERVISOR.group());
        };
    }

    /** @return the unit that a department's clock measures */
    String unitOf(Clock clock) {
        return unit(clock.department(), clock.community());
    }

    /** Whoever decides is told that there is something to decide. */
    ExtensionNews toldOfAsking(Extension asked, String approver) {
        RequestFacts facts = requests.facts(asked.trackingNumber());
        String decides = "STREET".equals(approver) ? organisation.streetOf(facts.community()) : Role.SUPERVISOR.group();
        return new ExtensionNews(asked, facts.deadline(), List.of(decides));
    }

    /** Whoever asked is told what became of it; where a timer asked, whoever has to act now. */
    ExtensionNews toldOfAnswer(Extension answered) {
        RequestFacts facts = requests.facts(answered.trackingNumber());
        List<String> askers = askers(answered.askedBy(), facts);
        return new ExtensionNews(answered, facts.deadline(), askers.isEmpty() ? handlers(facts) : askers);
    }

    /** Somebody may work for many units, most of which have nothing to do with this request. */
    private List<String> askers(String account, RequestFacts facts) {
        Set<String> units = accounts.unitsOf(account);
        List<String> concerned = Stream.concat(
                        Stream.of(facts.community(), organisation.streetOf(facts.community())),
                        called(facts).map(call -> unit(call.department(), facts.community())))
                .filter(units::contains)
                .distinct()
                .toList();
        return concerned.isEmpty() ? List.copyOf(units) : concerned;
    }

    /** @return who has it in hand just now */
    List<String> handlers(RequestFacts facts) {
        String community = facts.community();
        return switch (facts.stage()) {
            case FEEDBACK, REPORT -> List.of(community);
            case WHISTLE ->
                whistles.awaitsRuling(facts.trackingNumber())
                        ? List.of(Role.SUPERVISOR.group())
                        : List.of(organisation.streetOf(community));
            case RESPONSE ->
                called(facts)
                        .filter(call -> call.state() != State.REPORTED_IN)
                        .map(call -> unit(call.department(), community))
                        .toList();
            case JOINT_RESOLUTION -> working(facts.trackingNumber()).orElse(List.of(community));
            case EVALUATION -> List.of(Role.CALL_TAKER.group());
        };
    }

    /** @return who does the work; empty once it is said to be done and waits for the grid worker of the community */
    private Optional<List<String>> working(String trackingNumber) {
        List<String> working = clocks.of(trackingNumber).stream()
                .filter(clock -> clock.kind() == ClockKind.RESOLUTION && !clock.isPromise() && !clock.isStopped())
                .map(this::unitOf)
                .toList();
        return Optional.of(working).filter(units -> !units.isEmpty());
    }

    private Stream<WhistleCall> called(RequestFacts facts) {
        return whistles.calls(facts.trackingNumber()).stream().filter(WhistleCall::isInForce);
    }

    private String unit(String department, String community) {
        return organisation.recipient(department, community);
    }
}
