package org.whistle.meeting;

import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.whistle.problem.Refusal;

/** Who votes sits there. */
final class Voters {

    private Voters() {}

    /** @throws Refusal when a kind of party votes that does not sit at the meeting */
    static void requireSeated(List<Seat> seats, List<Votes> votes) {
        for (Votes line : votes) {
            if (seats.stream().noneMatch(seat -> seat.party().kind() == line.kind())) {
                throw Refusal.invalid(
                        "votes", "party-not-there", new DefaultMessageSourceResolvable("party." + line.kind()));
            }
        }
    }

    /** @throws Refusal when a kind of party that has voted would sit there no longer */
    static void requireStay(List<Option> options, List<Party> parties) {
        boolean allStay = options.stream()
                .flatMap(option -> option.votes().stream())
                .allMatch(line -> parties.stream().anyMatch(party -> party.kind() == line.kind()));
        if (!allStay) {
            throw Refusal.invalid("parties", "party-has-voted");
        }
    }
}
