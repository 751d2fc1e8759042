package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** The open data of the public board: pages, caches, feeds, and what is refused. */
@WholeApplication
class BoardDataDoorTest {

    private static final String COMMUNITY = "330105001052";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Test
    void the_list_is_read_on_without_gap_or_repeat() {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filed.add(number(loop.fileUpTo(Items.RUBBISH, "dispatchWhistle")));
        }
        List<String> read = new ArrayList<>();
        String next = "";
        while (next != null && !read.containsAll(filed)) {
            JsonNode body = http.get("/api/board?size=2&item=01-02&after=" + next)
                    .answer()
                    .body();
            body.path("entries")
                    .forEach(entry -> read.add(entry.path("trackingNumber").asText()));
            next = body.path("next").isNull() ? null : body.path("next").asText();
        }

        assertThat(read).containsAll(filed).doesNotHaveDuplicates();
    }

    @Test
    void caches_may_keep_it_for_a_minute_unless_it_sets_a_cookie() {
        HttpResponse<byte[]> first = http.get("/board.csv").bytes();
        String mark = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control")).contains("public, max-age=60");
        assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(String.join(",", first.headers().allValues("Vary"))).contains("Accept-Language", "Cookie");
        assertThat(http.get("/board.csv").with("If-None-Match", mark).bytes().statusCode())
                .isEqualTo(304);
        assertThat(status("/board", first("/board"))).as("the page").isEqualTo(304);
        assertThat(status("/api/board", first("/api/board"))).isEqualTo(304);
        assertThat(http.get("/board?language=en").bytes().headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void a_reader_of_feeds_understands_the_feed() throws FeedException, IOException {
        Receipt receipt = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");

        byte[] atom = http.get("/board/feed/" + COMMUNITY + ".atom").bytes().body();
        SyndFeed feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(atom)));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries()).hasSizeLessThanOrEqualTo(50).anySatisfy(entry -> {
            assertThat(entry.getUri()).isEqualTo("tag:localhost,2026:request/" + number(receipt));
            assertThat(entry.getLink()).endsWith("/board/" + number(receipt));
            assertThat(entry.getTitle()).contains("暴露垃圾");
            assertThat(entry.getUpdatedDate()).isAfterOrEqualTo(entry.getPublishedDate());
        });
        assertThat(feed.getUri()).isEqualTo("tag:localhost,2026:board/" + COMMUNITY);
        assertThat(feed.getAuthors()).extracting(author -> author.getName()).containsExactly("米市社区");
        assertThat(feed.getLinks()).anyMatch(link -> link.getHref().endsWith("/board/feed/" + COMMUNITY + ".atom"));
        assertThat(feed.getEntries()).extracting(entry -> entry.getUri()).doesNotHaveDuplicates();
        assertProblem(http.get("/board/feed/nowhere.atom").answer(), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "community=nowhere",
                "item=08-02",
                "item=%27%20or%201=1",
                "category=x",
                "state=MERGED",
                "from=2026-13-01",
                "from=2026-02-02&to=2026-02-01",
                "cell=30.28691,120.158",
                "after=x",
                "after=2026-02-02T00:00:00Z",
                "size=0",
                "size=501",
                "order=RANDOM",
                "stage=CLOSED",
                "place=330105001052-nowhere",
                "place=nowhere",
                "cell=30.288,120.158,30.287,120.159",
                "words=%00"
            })
    void what_the_filter_does_not_know_is_refused(String query) {
        assertProblem(http.get("/api/board?" + query).answer(), 400);
    }

    @Test
    void a_wrong_filter_is_explained_on_the_page() {
        Answer answer =
                http.get("/board?from=gestern").with("Accept-Language", "en").answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Write the day as year-month-day");
        assertThat(http.get("/board?from=gestern").bytes().headers().firstValue("Cache-Control"))
                .as("nobody keeps what was refused")
                .contains("no-store");
    }

    @Test
    void a_program_reads_on_by_the_header_of_the_table_and_hostile_words_stay_words() {
        Answer none =
                http.get("/api/board?words=%7Bx%7D%22%3E%3Cscript%3E%0D%0A").answer();

        assertThat(none.status()).isEqualTo(200);
        assertThat(none.body().path("entries")).isEmpty();
        assertThat(http.get("/board?words=%7Bx%7D%22%3E%3Cscript%3E").answer().text())
                .doesNotContain("<script>", "{x}\"><");
        assertThat(http.get("/board?words=%7Bx%7D").answer().text()).contains("words=%7Bx%7D");
    }

    private String first(String path) {
        return http.get(path).bytes().headers().firstValue("ETag").orElseThrow();
    }

    private int status(String path, String mark) {
        return http.get(path).with("If-None-Match", mark).bytes().statusCode();
    }
}
