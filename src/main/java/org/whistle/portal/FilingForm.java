package org.whistle.portal;

import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;

/** What a resident typed into the filing page, kept as typed so that a refused page loses nothing. */
record FilingForm(
        String description,
        String item,
        String address,
        String longitude,
        String latitude,
        String name,
        String phone,
        String email,
        String confidential) {

    static final FilingForm EMPTY = new FilingForm(null, null, null, null, null, null, null, null, null);

    /** Says nothing of what was typed: logs and failures print it. */
    @Override
    public String toString() {
        return "FilingForm[item=" + item + "]";
    }

    NewRequest toRequest() {
        return new NewRequest(
                Typed.text(description),
                item,
                Typed.text(address),
                Typed.number(longitude),
                Typed.number(latitude),
                new Contact(Typed.text(name), Typed.code(phone), Typed.code(email), confidential != null),
                Channel.PORTAL,
                null,
                null);
    }
}
