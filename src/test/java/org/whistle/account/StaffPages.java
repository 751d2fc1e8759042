package org.whistle.account;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.whistle.account.People.Person;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Visitor;

/** Somebody who has signed in, at our pages: reads one, fills in one of its forms, and sends it with its token. */
final class StaffPages {

    private final Visitor visitor;

    private StaffPages(Visitor visitor) {
        this.visitor = visitor;
    }

    static StaffPages of(Person person, int port) {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> signedIn = visitor.signIn(person.account(), person.password());
        if (signedIn.statusCode() != 302) {
            throw new AssertionError("%s did not get in: %s".formatted(person.account(), signedIn.body()));
        }
        return new StaffPages(visitor);
    }

    Answer get(String path) {
        return answer(visitor.get(path, "Accept", "text/html"));
    }

    Answer send(String page, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", visitor.formToken(page));
        return forge(path, all);
    }

    /** As a page of another site sends it. */
    Answer forge(String path, Map<String, String> fields) {
        return answer(visitor.post(path, fields, "Accept", "text/html"));
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), "text/html", response.body(), MissingNode.getInstance());
    }
}
