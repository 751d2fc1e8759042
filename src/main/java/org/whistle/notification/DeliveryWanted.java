package org.whistle.notification;

/**
 * Messages wait for a recipient whom nobody sends to at present; published in the transaction that wrote the first.
 *
 * @param delivery the name of the recipient, for {@link Deliveries#sendNext}
 */
public record DeliveryWanted(String delivery) {}
