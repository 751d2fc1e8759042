package org.whistle.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.whistle.request.Receipt;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/**
 * What one whole life of a request costs the database: filed, six user tasks and the call-back, one department, no
 * meeting. Counts are exact and repeatable, so the bars stand just above them.
 */
@WholeApplication
@Import({StatementCounter.class, RoundTripCounter.class})
class LifeOfARequestCostTest {

    private static final int MOST_STATEMENTS = 350;
    private static final int MOST_ROUND_TRIPS = 303;
    private static final int MOST_COMMITS = 8;
    private static final int LIVES = 3;

    private static final Logger log = LoggerFactory.getLogger(LifeOfARequestCostTest.class);

    @Autowired
    private Loop loop;

    @Autowired
    private StatementCounter statements;

    @Test
    void one_life_of_a_request_stays_below_the_bars() throws Exception {
        live();
        // what else goes on in the application at the same time only adds to one of them
        Cost cost = cost();
        for (int life = 1; life < LIVES && !cost.isBelowTheBars(); life++) {
            cost = cost.orLess(cost());
        }
        assertThat(cost.statements()).as("statements").isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(cost.roundTrips()).as("round trips").isLessThanOrEqualTo(MOST_ROUND_TRIPS);
        assertThat(cost.commits()).as("commits").isLessThanOrEqualTo(MOST_COMMITS);
    }

    private Cost cost() throws Exception {
        statements.reset();
        RoundTripCounter.reset();
        long lookUps = live();
        Map<String, Long> counted = statements.counted();
        long begins = counted.getOrDefault("BEGIN", 0L);
        long sent = counted.values().stream().mapToLong(Long::longValue).sum() - begins - lookUps;
        Cost cost = new Cost(sent, RoundTripCounter.roundTrips() - 2 * lookUps, RoundTripCounter.commits() - lookUps);
        log.warn("One life of a request: {}", cost);
        log.info("Its statements, most often first:\n{}", listed(counted));
        return cost;
    }

    private record Cost(long statements, long roundTrips, long commits) {

        boolean isBelowTheBars() {
            return statements <= MOST_STATEMENTS && roundTrips <= MOST_ROUND_TRIPS && commits <= MOST_COMMITS;
        }

        Cost orLess(Cost other) {
            return new Cost(
                    Math.min(statements, other.statements),
                    Math.min(roundTrips, other.roundTrips),
                    Math.min(commits, other.commits));
        }

        @Override
        public String toString() {
            return "%d statements, %d round trips, %d commits".formatted(statements, roundTrips, commits);
        }
    }

    /** @return how often the test looked for the next task: one statement and one commit each, not the request's cost */
    private long live() {
        Receipt request = loop.file("01-02");
        long lookUps = 0;
        while (true) {
            var open = loop.tasksOf(request);
            lookUps++;
            if (open.isEmpty()) {
                return lookUps;
            }
            loop.complete(open.get(0), FirstOptions.of(open.get(0).getTaskDefinitionKey()));
        }
    }

    private static String listed(Map<String, Long> counted) {
        StringBuilder list = new StringBuilder();
        counted.forEach((statement, calls) -> list.append("%4d  %.230s%n".formatted(calls, statement)));
        return list.toString();
    }
}
