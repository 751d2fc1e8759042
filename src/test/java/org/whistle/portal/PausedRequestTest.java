package org.whistle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Extensions;
import org.whistle.servicelevel.Pauses;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** A resident whose request stands still reads why, and until when at the latest. */
@WholeApplication
class PausedRequestTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Pauses pauses;

    @Test
    void a_pause_stands_near_the_deadline_while_it_lasts() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        String number = request.trackingNumber().value();
        extensions.ask(
                number, new ExtensionWish(ExtensionKind.PAUSE, ExtensionReason.WAITING_FOR_RESIDENT, "P3BD", "居民出差"));
        assertThat(page(request, "zh-CN")).doesNotContain("办理已暂停");

        loop.complete(request, "decideExtension", Map.of("extensionDecision", "GRANT"));
        assertThat(page(request, "zh-CN"))
                .containsPattern("办理已暂停：等待居民配合，最迟 \\d+年\\d+月\\d+日 \\d\\d:\\d\\d 恢复。</p>")
                .doesNotContain("居民出差");
        assertThat(page(request, "en"))
                .containsPattern(
                        "Handling is paused: waiting for the resident\\. It goes on by [^<]+ at the latest\\.</p>");

        pauses.resume(number);
        assertThat(page(request, "zh-CN")).doesNotContain("class=\"paused\"");
    }

    @Test
    void who_was_merged_reads_it_of_the_request_that_goes_on() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "reportIn");
        String number = leading.trackingNumber().value();
        Receipt merged = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        loop.complete(merged, "screenRequest", Map.of("screening", "MERGE", "reclassify", "KEEP", "mergeInto", number));
        extensions.ask(number, new ExtensionWish(ExtensionKind.PAUSE, ExtensionReason.WEATHER, "P1BD", "暴雨预警"));

        loop.complete(leading, "decideExtension", Map.of("extensionDecision", "GRANT"));

        assertThat(page(merged, "zh-CN")).contains("办理已暂停：天气原因");
    }

    private String page(Receipt request, String language) {
        return http.get("/requests/%s?secret=%s"
                        .formatted(request.trackingNumber().value(), request.secret()))
                .with("Accept-Language", language)
                .answer()
                .text();
    }
}
