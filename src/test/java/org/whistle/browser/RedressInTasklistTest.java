package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.Redress;
import org.whistle.testing.WholeApplication;

/** A supervisor reads in the tab of the case what a resident appeals about, and decides. */
@NeedsChromium
@WholeApplication
class RedressInTasklistTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Autowired
    private Redress redress;

    @Test
    void the_words_and_the_photo_stand_beside_the_decision() throws Exception {
        Receipt closed = redress.closed();
        http.post(
                        "/requests/" + number(closed) + "/appeal?secret=" + closed.secret(),
                        new Multipart()
                                .field("kind", "REDO")
                                .field("appealReason", "CAME_BACK")
                                .field("appealWords", "又堆了<b>一大堆</b>")
                                .model("appealPicture", "photo.jpg", Photos.jpeg(600, 400)))
                .answer();

        try (Browser browser = Browser.open("redress-tasklist", port)) {
            Tasklist tasklist = new Tasklist(browser).signIn("supervisor");
            browser.leave()
                    .visit("/camunda/app/tasklist/default/#/?task="
                            + loop.task(closed, Redress.REVIEW).getId());
            browser.see(".task-card h2", "复核居民申诉");
            tasklist.tab("案卷");
            assertThat(browser.see(Tasklist.CASE, "居民申诉").getText())
                    .contains("要求重办", "问题又出现了", "又堆了<b>一大堆</b>", "复核期限", "居民随申诉提交的照片");
            browser.picture("appeal");
        }
    }
}
