package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SpendingTest {

    private static final String AFAR = "203.0.113.7";
    private static final int PHONE = 12_000_000;
    private static final int LARGEST = 48_000_000;

    @AfterEach
    void hang_up() {
        Spendings.hangUp();
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_family_sends_five_photos_of_its_telephones_twice() {
        Spending spending = Spendings.usual();
        Spendings.callFrom(AFAR);

        assertThat(taken(spending, PHONE, 10)).isEqualTo(10);
    }

    @Test
    void one_filing_with_the_largest_photos_goes_through_and_ninety_of_them_do_not() {
        Spending spending = Spendings.usual();
        Spendings.callFrom(AFAR);

        assertThat(taken(spending, LARGEST, 5)).isEqualTo(5);
        assertThat(taken(spending, LARGEST, 90)).isLessThanOrEqualTo(2);
        assertThat(spending.takePixels(LARGEST).orElseThrow()).isLessThan(Duration.ofMinutes(1));

        Spendings.callFrom("203.0.113.8");
        assertThat(taken(spending, LARGEST, 5)).as("somebody else").isEqualTo(5);
    }

    @Test
    void a_picture_larger_than_all_that_may_be_had_at_once_takes_all_of_it() {
        Spending spending = Spendings.of("10/h, 10");
        Spendings.callFrom(AFAR);

        assertThat(taken(spending, LARGEST, 2)).isEqualTo(1);
    }

    @Test
    void an_account_spends_for_itself_wherever_it_calls_from() {
        Spending spending = Spendings.of("1/h, 50");
        Spendings.callFrom(AFAR);
        assertThat(taken(spending, LARGEST, 2)).isEqualTo(1);

        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("sanitation", "", List.of()));

        assertThat(spending.spender()).isEqualTo(new Spending.Spender("sanitation", true));
        assertThat(taken(spending, LARGEST, 2)).isEqualTo(1);
    }

    @Test
    void our_own_work_and_programs_of_this_machine_on_the_sample_are_not_limited() {
        Spending sample = Spendings.of(Map.of("pixels", "1/h, 1"), new MockEnvironment());
        assertThat(taken(sample, LARGEST, 50)).isEqualTo(50);

        Spendings.callFrom("127.0.0.1");
        assertThat(taken(sample, LARGEST, 50)).isEqualTo(50);
        assertThat(sample.spender().limited()).isFalse();

        Spendings.callFrom(AFAR);
        assertThat(sample.spender().limited()).isTrue();
        assertThat(taken(sample, LARGEST, 50)).isEqualTo(1);
    }

    private static long taken(Spending spending, long pixels, int times) {
        return IntStream.range(0, times)
                .filter(time -> spending.takePixels(pixels).isEmpty())
                .count();
    }
}
