package org.whistle.retention;

import java.util.Objects;
import java.util.stream.Stream;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** How somebody's requests are found: by one of the three. */
public record Person(String phone, String email, String trackingNumber) {

    private static final int LONGEST = 200;

    /** @throws Refusal when none or more than one is named */
    public Person {
        phone = Require.optionalText("phone", phone, LONGEST);
        email = Require.optionalText("email", email, LONGEST);
        trackingNumber = Require.optionalText("trackingNumber", trackingNumber, LONGEST);
        if (Stream.of(phone, email, trackingNumber).filter(Objects::nonNull).count() != 1) {
            throw Refusal.invalid("phone", "person-one-way");
        }
    }

    /** @return by what the person is looked for, without what it is */
    String way() {
        return phone != null ? "phone" : email != null ? "email" : "trackingNumber";
    }

    @Override
    public String toString() {
        return "Person[" + (trackingNumber == null ? way() : trackingNumber) + "]";
    }
}
