package org.whistle.doors;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whistle.testing.Visitor;

/** Somebody who signs in at the provider. */
final class ProviderVisit {

    static final String ACCOUNT = "li-na";
    static final String SUBJECT = "7d0c";

    private ProviderVisit() {}

    static HttpResponse<String> goThere(Visitor visitor, String button) {
        return visitor.get(answerOfProvider(visitor, button));
    }

    /** @return the address at which the provider sends people back to us */
    static String answerOfProvider(Visitor visitor, String button) {
        HttpResponse<String> beginning = visitor.get(Visitor.leadsTo(visitor.get(button)));
        HttpResponse<String> provider =
                visitor.get(beginning.headers().firstValue("Location").orElseThrow());
        return provider.headers().firstValue("Location").orElseThrow(() -> new AssertionError(provider.body()));
    }

    static Map<String, Object> claims(String... groups) {
        return Map.of("preferred_username", ACCOUNT, "family_name", "李", "given_name", "娜", "groups", List.of(groups));
    }

    static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        Map<String, Object> more = new HashMap<>(claims);
        more.put(name, value);
        return more;
    }
}
