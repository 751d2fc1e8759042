package org.whistle.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;

/** Carries a request to its end, and everybody writes the same words into every field that takes words. */
@Component
public class TalkativeLoop {

    public static final String NAME = "欧阳存档";
    public static final String PHONE = "0571-8766 1122";
    public static final String EMAIL = "kept@archive.example";
    public static final String WORDS = "槐花巷的特别记号";

    /** Who files, and what everybody writes. */
    public record Talk(String name, String phone, String email, String words) {}

    private static final Talk USUAL = new Talk(NAME, PHONE, EMAIL, WORDS);

    private static final Set<String> FIELDS_OF_WORDS = Set.of("textarea", "textfield");

    private final Loop loop;
    private final Requests requests;
    private final ObjectMapper json;

    TalkativeLoop(Loop loop, Requests requests, ObjectMapper json) {
        this.loop = loop;
        this.requests = requests;
        this.json = json;
    }

    public Receipt file(String item) {
        return file(item, USUAL);
    }

    private Receipt file(String item, Talk talk) {
        return requests.file(new NewRequest(
                talk.words() + "，请派人来看。",
                item,
                talk.words() + " 3 号",
                120.158,
                30.287,
                new Contact(talk.name(), talk.phone(), talk.email()),
                Channel.PORTAL,
                null,
                null));
    }

    public Receipt closed(String item) {
        return closed(item, USUAL);
    }

    public Receipt closed(String item, Talk talk) {
        Receipt receipt = file(item, talk);
        toTheEnd(receipt, talk.words());
        return receipt;
    }

    public void toTheEnd(Receipt receipt, String words) {
        for (List<Task> open = loop.tasksOf(receipt); !open.isEmpty(); open = loop.tasksOf(receipt)) {
            loop.complete(open.get(0), answers(open.get(0).getTaskDefinitionKey(), words));
        }
    }

    /** @return the description as the resident reads it */
    public String words(Receipt receipt) {
        return loop.view(receipt).description();
    }

    private Map<String, Object> answers(String task, String words) {
        Map<String, Object> answers = new HashMap<>(FirstOptions.of(task));
        String form = task.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        try {
            JsonNode components =
                    json.readTree(Path.of("forms", form + ".form").toFile()).path("components");
            components.findParents("key").stream()
                    .filter(field -> FIELDS_OF_WORDS.contains(field.path("type").asText()))
                    .forEach(field -> answers.put(field.path("key").asText(), words));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return answers;
    }
}
