package org.whistle.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Component;

/** Calls the running application as any program would, over HTTP. */
@Component
public class Http {

    public static final String PASSWORD = "a-password-for-tests";

    private final ServletWebServerApplicationContext application;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newHttpClient();

    Http(ServletWebServerApplicationContext application, ObjectMapper json) {
        this.application = application;
        this.json = json;
    }

    /** An answer with its body as text and, where it is JSON, as a tree. */
    public record Answer(int status, String type, String text, JsonNode body) {

        static Answer of(HttpResponse<String> response, ObjectMapper json) throws IOException {
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") && !response.body().isEmpty()
                    ? json.readTree(response.body())
                    : json.missingNode();
            return new Answer(response.statusCode(), type, response.body(), body);
        }

        public String at(String member) {
            return body.path(member).asText();
        }
    }

    public Call get(String path) {
        return new Call("GET", path, BodyPublishers.noBody());
    }

    public Call post(String path, String body) {
        return new Call("POST", path, body);
    }

    /** As a form of Tasklist is sent off: its answers, and nothing else. */
    public Call submit(Task task, Map<String, String> answers) {
        ObjectNode body = json.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        answers.forEach((field, answer) -> variables.putObject(field).put("value", answer));
        return post("/engine-rest/task/" + task.getId() + "/submit-form", body.toString());
    }

    /** A call with any method, as JSON unless it is said otherwise. */
    public Call call(String method, String path, String body) {
        return new Call(method, path, body);
    }

    public Call put(String path, String body) {
        return new Call("PUT", path, body);
    }

    public Call put(String path, byte[] body) {
        return new Call("PUT", path, BodyPublishers.ofByteArray(body));
    }

    /** Without a word about what it is. */
    public Call post(String path, byte[] body) {
        return new Call("POST", path, BodyPublishers.ofByteArray(body));
    }

    public Call delete(String path) {
        return new Call("DELETE", path, BodyPublishers.noBody());
    }

    public Call post(String path, Multipart form) {
        return new Call("POST", path, BodyPublishers.ofByteArray(form.bytes())).with("Content-Type", form.type());
    }

    /** In chunks, as a program sends what it is still making. */
    public Call postOfUnknownLength(String path, Multipart form) {
        return new Call("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form.bytes())))
                .with("Content-Type", form.type());
    }

    /** Signs somebody in on the page, as people do. */
    public Visitor signIn(String account) {
        Visitor visitor = new Visitor(application.getWebServer().getPort());
        visitor.signIn(account, PASSWORD);
        return visitor;
    }

    public final class Call {

        private final HttpRequest.Builder request;

        private Call(String method, String path, String body) {
            this(method, path, BodyPublishers.ofString(body));
            request.setHeader("Content-Type", "application/json");
        }

        private Call(String method, String path, BodyPublisher body) {
            int port = application.getWebServer().getPort();
            request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .method(method, body);
        }

        public Call as(String account) {
            return with("Authorization", basic(account, PASSWORD));
        }

        /** As a script of a page sends it: with the session of who is signed in, and its token. */
        public Call in(Visitor session) {
            return with("Cookie", session.cookies())
                    .with("X-XSRF-TOKEN", session.cookie("XSRF-TOKEN").orElse("none"));
        }

        public Call with(String header, String value) {
            request.setHeader(header, value);
            return this;
        }

        /** The answer with its body as it came. */
        public HttpResponse<byte[]> bytes() {
            try {
                return client.send(request.build(), BodyHandlers.ofByteArray());
            } catch (IOException failure) {
                throw new AssertionError("No answer", failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted", interrupted);
            }
        }

        public Answer answer() {
            try {
                return Answer.of(client.send(request.build(), BodyHandlers.ofString()), json);
            } catch (IOException failure) {
                throw new AssertionError("No answer", failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted", interrupted);
            }
        }
    }

    public static String basic(String account, String password) {
        byte[] pair = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
