package org.whistle.notification;

import java.time.Duration;

/**
 * How a delivery goes on, and when.
 *
 * @param patience how long nothing is tried; zero unless it waits
 */
public record NextDelivery(DeliveryStep step, Duration patience) {

    static NextDelivery at(DeliveryStep step) {
        return new NextDelivery(step, Duration.ZERO);
    }

    static NextDelivery after(Duration patience) {
        return new NextDelivery(DeliveryStep.WAIT, patience);
    }
}
