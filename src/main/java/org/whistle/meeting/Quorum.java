package org.whistle.meeting;

import java.util.List;
import org.whistle.problem.Refusal;

/** Who has to have come so that there was a meeting, and so that somebody could agree. */
final class Quorum {

    private static final int FEWEST_TO_AGREE = 2;

    private Quorum() {}

    /** @throws Refusal when nobody but the street came, or one party would agree with itself */
    static void require(List<Seat> seats, Agreement agreement) {
        List<Seat> came = seats.stream().filter(seat -> !seat.isAbsent()).toList();
        if (came.stream().allMatch(seat -> seat.party().isStreet())) {
            throw Refusal.invalid("agreement", "nobody-came");
        }
        if (agreement == Agreement.AGREED && came.size() < FEWEST_TO_AGREE) {
            throw Refusal.invalid("agreement", "agreement-needs-two");
        }
    }
}
