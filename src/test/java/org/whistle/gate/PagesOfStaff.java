package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;

/** What staff send and read, all of it done by the {@link Insider}. */
@Component
class PagesOfStaff {

    private final Http http;
    private final Insider insider;
    private final ObjectMapper json;

    PagesOfStaff(Http http, Insider insider, ObjectMapper json) {
        this.http = http;
        this.insider = insider;
        this.json = json;
    }

    /** Sends a document, which may be refused but breaks nothing. */
    Answer sent(String path, Map<String, ?> document) {
        return unbroken(
                path + " " + document,
                insider.sends(http.post(path, json.valueToTree(document).toString()), path));
    }

    Answer removed(String path) {
        return unbroken(path, insider.sends(http.delete(path), path));
    }

    /** Sends a form of a page off. */
    Answer submitted(String path, String form) {
        return unbroken(
                path + " " + form,
                insider.sends(http.post(path, form), path).with("Content-Type", "application/x-www-form-urlencoded"));
    }

    private static Answer unbroken(String deed, Http.Call call) {
        Answer answer = call.answer();
        assertThat(answer.status()).as(deed + " " + answer.text()).isLessThan(500);
        return answer;
    }

    String table(String path) {
        return call(path).with("Accept", "text/csv").answer().text();
    }

    /** Looks at a page or list that shows it, and finds nothing in it that would run. */
    Answer shownHarmlessly(String path) {
        Answer page = call(path).with("Accept", "text/html, application/json").answer();
        harmless(path, page);
        return page;
    }

    /** The same, and finds the texts there as they were typed. */
    void shownAsTyped(String path, Iterable<String> texts) {
        Answer page = shownHarmlessly(path);
        String seen = page.type().contains("html") ? HtmlUtils.htmlUnescape(page.text()) : everyTextOf(page);
        assertThat(seen).as(path).contains(texts);
    }

    static void harmless(String path, Answer page) {
        assertThat(page.status()).as(path + page.text()).isEqualTo(200);
        assertThat(page.text()).as(path).doesNotContain(HostileTexts.EVALUATED);
        if (page.type().contains("html")) {
            assertThat(page.text()).as(path).doesNotContain(HostileTexts.MARKUP);
        } else {
            assertThat(page.type()).as(path).startsWith("application/json");
        }
    }

    private static String everyTextOf(Answer document) {
        StringBuilder texts = new StringBuilder();
        collect(document.body(), texts);
        return texts.toString();
    }

    private static void collect(JsonNode node, StringBuilder texts) {
        if (node.isTextual()) {
            texts.append(node.asText()).append('\n');
        }
        node.forEach(member -> collect(member, texts));
    }

    private Http.Call call(String path) {
        return insider.sends(http.get(path), path);
    }
}
