package org.whistle.request;

import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/**
 * How to reach whoever filed a request; every part may be null.
 *
 * @param confidential whether those who handle it shall not learn who they are
 */
public record Contact(String name, String phone, String email, boolean confidential) {

    /** @throws Refusal when a part is too long or cannot be what it says */
    public Contact {
        name = Require.optionalText("contact.name", name, 100);
        phone = Require.optionalText("contact.phone", phone, 40);
        email = Require.optionalText("contact.email", email, 254);
        if (phone != null
                && !(phone.matches("[+(0-9][0-9 ()-]*")
                        && phone.replaceAll("\\D", "").length() >= 3)) {
            throw Refusal.invalid("contact.phone", "no-phone");
        }
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw Refusal.invalid("contact.email", "no-email");
        }
    }

    /** @throws Refusal when a part is too long or cannot be what it says */
    public Contact(String name, String phone, String email) {
        this(name, phone, email, false);
    }

    /** @return the same contact, or none, of somebody who asks that those who handle it do not learn who they are */
    public static Contact inConfidence(Contact contact) {
        return contact == null
                ? new Contact(null, null, null, true)
                : new Contact(contact.name, contact.phone, contact.email, true);
    }

    boolean isEmpty() {
        return name == null && phone == null && email == null;
    }

    /** Says nothing of the person: logs and failures print it. */
    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
