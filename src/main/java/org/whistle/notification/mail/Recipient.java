package org.whistle.notification.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import org.whistle.notification.CarrierFailure;
import org.whistle.notification.CarrierFailure.Remedy;

/** What was typed on filing is one address and nothing else: no name, no list, no line of a header. */
final class Recipient {

    private Recipient() {}

    /** @throws CarrierFailure when it is none that mail can go to; it does not quote the address */
    static InternetAddress of(String typed) {
        int at = typed.lastIndexOf('@');
        try {
            // a domain in any script has a name in letters too
            String domain = IDN.toASCII(typed.substring(at + 1));
            InternetAddress address = new InternetAddress();
            address.setAddress(typed.substring(0, Math.max(at, 0)) + "@" + domain);
            address.validate();
            return address;
        } catch (AddressException | IllegalArgumentException none) {
            throw new CarrierFailure(Remedy.GIVE_UP, "no-address", null);
        }
    }
}
