package org.whistle.request;

import org.whistle.problem.Findings;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/**
 * How to reach whoever filed a request; every part may be null.
 *
 * @param confidential whether those who handle it shall not learn who they are
 */
public record Contact(String name, String phone, String email, boolean confidential) {

    /** The longest mail address that is taken, in characters. */
    public static final int LONGEST_EMAIL = 254;

    /** @throws Refusal naming all parts that are too long or cannot be what they say */
    public Contact(String name, String phone, String email, boolean confidential) {
        Findings findings = new Findings();
        this.name = findings.of(() -> Require.optionalText("contact.name", name, 100));
        this.phone = findings.of(() -> phone(phone));
        this.email = findings.of(() -> email(email));
        this.confidential = confidential;
        findings.require();
    }

    private static String phone(String typed) {
        String phone = Require.optionalText("contact.phone", typed, 40);
        if (phone != null
                && !(phone.matches("[+(0-9][0-9 ()-]*")
                        && phone.replaceAll("\\D", "").length() >= 3)) {
            throw Refusal.invalid("contact.phone", "no-phone");
        }
        return phone;
    }

    private static String email(String typed) {
        String email = Require.optionalText("contact.email", typed, LONGEST_EMAIL);
        if (email != null && !MailAddress.isOne(email)) {
            throw Refusal.invalid("contact.email", "no-email");
        }
        return email;
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
