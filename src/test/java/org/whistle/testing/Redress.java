package org.whistle.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.AppealPeople.assertDone;
import static org.whistle.testing.Family.number;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.request.Receipt;
import org.whistle.request.TrackingNumber;
import org.whistle.testing.Http.Answer;

/** Residents who were not helped, and the supervisors whom they ask. */
@Component
public class Redress {

    public static final String REVIEW = "reviewResidentAppeal";

    private final Http http;
    private final Loop loop;

    Redress(Http http, Loop loop) {
        this.http = http;
        this.loop = loop;
    }

    public Receipt closed() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        close(request);
        return request;
    }

    public void close(Receipt request) {
        loop.stepUpTo(request, "callBack");
        loop.complete(request, "callBack", Map.of("solved", "YES", "satisfaction", "SATISFIED"));
    }

    public Receipt refused() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        loop.complete(request, "screenRequest", Map.of("screening", "REFUSE", "ground", "LITIGATION", "note", "已在诉讼中"));
        return request;
    }

    /** An open one whose promise is over; the clock stands a month later. */
    public Receipt late() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        TurnableClock.INSTANCE.standAt(Instant.now().plus(Duration.ofDays(31)));
        return request;
    }

    public Answer appeal(Receipt request, String kind, String reason) {
        return appeal(request, kind, reason, "垃圾又堆起来了");
    }

    public Answer appeal(Receipt request, String kind, String reason, String words) {
        return http.post(
                        "/api/requests/" + number(request) + "/appeal",
                        "{\"kind\":\"%s\",\"reason\":\"%s\",\"words\":\"%s\"}".formatted(kind, reason, words))
                .with("X-Request-Secret", request.secret())
                .answer();
    }

    /** Closed, and the resident asks for a redo. */
    public Receipt redoAsked() {
        Receipt request = closed();
        assertThat(appeal(request, "REDO", "NOT_SOLVED").status()).isEqualTo(201);
        return request;
    }

    public Answer decide(Receipt request, String account, String decision, String answer) {
        return http.submit(loop.task(request, REVIEW), Map.of("residentAppealDecision", decision, "answer", answer))
                .as(account)
                .answer();
    }

    /** @return the same matter under its new number */
    public Receipt redone(Receipt request) {
        assertDone(decide(request, "supervisor", "UPHOLD", "情况属实，重新办理"));
        return new Receipt(new TrackingNumber(loop.view(request).redoneAs()), request.secret(), null);
    }

    public String page(Receipt request) {
        return http.get(path(request)).with("Accept-Language", "zh-CN").answer().text();
    }

    public static String path(Receipt request) {
        return "/requests/%s?secret=%s".formatted(number(request), request.secret());
    }
}
