package org.whistle.testing;

import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;

/** Somebody who files requests and says how to be reached. */
public record Reporter(String name, String phone, String email) {

    public static final Reporter WANG = new Reporter("王建国", "13812345678", "wang@example.org");
    public static final Reporter LI = new Reporter("李小红", "0571-8765 4321", null);

    public NewRequest request(String item) {
        return new NewRequest(
                "三官弄 3 号门口的情况，请派人来看。",
                item,
                "三官弄 3 号",
                null,
                null,
                new Contact(name, phone, email),
                Channel.PORTAL,
                null,
                null);
    }
}
