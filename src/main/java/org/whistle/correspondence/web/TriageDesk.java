package org.whistle.correspondence.web;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.whistle.correspondence.Aside;
import org.whistle.correspondence.LookReason;
import org.whistle.correspondence.NamedCase;
import org.whistle.correspondence.NamedCases;
import org.whistle.correspondence.NewFromMail;
import org.whistle.correspondence.OpenedMail;
import org.whistle.correspondence.Triage;
import org.whistle.correspondence.TriageDeeds;
import org.whistle.problem.Overtaken;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** What the page and the doors for programs have in common: reads what came as text, and tries again who was overtaken. */
@Component
class TriageDesk {

    private static final int LONGEST_NUMBER = 100;

    private final Triage triage;
    private final TriageDeeds deeds;
    private final NamedCases cases;

    TriageDesk(Triage triage, TriageDeeds deeds, NamedCases cases) {
        this.triage = triage;
        this.deeds = deeds;
        this.cases = cases;
    }

    OpenedMail look(String id, String reason) {
        return triage.look(id(id), Require.choice("reason", reason, LookReason.class));
    }

    OpenedMail again(String id) {
        return triage.again(id(id));
    }

    /** A JPEG of ours, and nothing that a browser could take for something else. */
    ResponseEntity<byte[]> picture(String id, int place) {
        byte[] picture = triage.picture(id(id), place);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaType.IMAGE_JPEG)
                .body(picture);
    }

    String file(String id, NewFromMail wanted) {
        UUID mail = id(id);
        return Overtaken.retry(() -> deeds.file(mail, wanted));
    }

    void attach(String id, String trackingNumber) {
        UUID mail = id(id);
        Overtaken.retry(() -> deeds.attach(mail, trackingNumber));
    }

    /** @throws Refusal when nothing was typed, or there is no such case */
    NamedCase requireCase(String trackingNumber) {
        String number = Require.text("trackingNumber", trackingNumber, LONGEST_NUMBER);
        return cases.find(number).orElseThrow(() -> Refusal.invalid("trackingNumber", "triage-no-such-case", number));
    }

    void setAside(String id, String reason) {
        deeds.setAside(id(id), Require.choice("reason", reason, Aside.class));
    }

    /** What is no id is the id of nothing. */
    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException none) {
            throw Refusal.notFound("no-such-mail");
        }
    }
}
