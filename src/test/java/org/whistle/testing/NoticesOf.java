package org.whistle.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** All notices of an account, page by page: tests before may have left many. */
public final class NoticesOf {

    private static final int PAGE = 100;

    private NoticesOf() {}

    /** @return the texts of those about a request, the latest first */
    public static List<String> about(String trackingNumber, String account, Http http) {
        List<String> texts = new ArrayList<>();
        for (int page = 0, seen = PAGE; seen == PAGE; page++) {
            JsonNode notices = http.get("/api/notices?size=%d&page=%d".formatted(PAGE, page))
                    .as(account)
                    .answer()
                    .body()
                    .path("notices");
            seen = notices.size();
            notices.forEach(notice -> {
                if (notice.path("trackingNumber").asText().equals(trackingNumber)) {
                    texts.add(notice.path("text").asText());
                }
            });
        }
        return texts;
    }
}
