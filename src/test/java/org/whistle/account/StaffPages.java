package org.whistle.account;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.whistle.account.People.Person;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;

/** Somebody at our pages: reads one, fills in one of its forms, and sends it with the token that stands in it. */
final class StaffPages {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Person person;
    private final URI application;

    private StaffPages(Person person, int port) {
        this.person = person;
        this.application = URI.create("http://localhost:" + port);
    }

    static StaffPages of(Person person, int port) {
        return new StaffPages(person, port);
    }

    Answer get(String path) {
        return answer(to(path).GET());
    }

    Answer send(String page, String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).text());
        if (!token.find()) {
            throw new AssertionError("No form at " + page);
        }
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token.group(1));
        return forge(path, all);
    }

    /** As a page of another site sends it. */
    Answer forge(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return answer(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(application.resolve(path))
                .header("Accept", "text/html")
                .header("Authorization", Http.basic(person.account(), person.password()));
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), "text/html", response.body(), MissingNode.getInstance());
        } catch (IOException failure) {
            throw new AssertionError("No answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }
}
