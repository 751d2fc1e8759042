package org.whistle.redress.web;

import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.problem.FieldsOf;
import org.whistle.problem.Overtaken;
import org.whistle.redress.NewResidentAppeal;
import org.whistle.redress.ResidentAppeal;
import org.whistle.redress.ResidentAppealKind;
import org.whistle.redress.ResidentAppealReason;
import org.whistle.redress.ResidentAppealState;
import org.whistle.redress.ResidentAppealView;
import org.whistle.redress.ResidentAppeals;
import org.whistle.request.RequestSecret;

/** {@code /api/requests/…/appeal}: what a resident may ask of a supervisor, for whoever holds the secret. */
@FieldsOf("residentAppeal")
@RestController
@RequestMapping("/api/requests/{trackingNumber}/appeal")
class ResidentAppealController {

    private final ResidentAppeals appeals;

    ResidentAppealController(ResidentAppeals appeals) {
        this.appeals = appeals;
    }

    record Wanted(String kind, String reason, String words) {

        /** Says nothing of what was written: logs and failures print it. */
        @Override
        public String toString() {
            return "Wanted[" + kind + "]";
        }
    }

    /** Without the account of who decided. */
    record Seen(
            ResidentAppealKind kind,
            ResidentAppealReason reason,
            String words,
            ResidentAppealState state,
            Instant filedAt,
            Instant dueAt,
            Instant decidedAt,
            String answer) {

        static Seen of(ResidentAppeal one) {
            return new Seen(
                    one.asks(),
                    one.reason(),
                    one.words(),
                    one.state(),
                    one.filedAt(),
                    one.dueAt(),
                    one.decidedAt(),
                    one.answer());
        }

        @Override
        public String toString() {
            return "Seen[" + kind + ", " + state + "]";
        }
    }

    /** @param possible what may be asked for now; null where nothing may */
    record Standing(
            ResidentAppealKind possible, List<ResidentAppealReason> reasons, Instant until, List<Seen> appeals) {

        static Standing of(ResidentAppealView view) {
            return new Standing(
                    view.possible(),
                    view.reasons(),
                    view.until(),
                    view.appeals().stream().map(Seen::of).toList());
        }
    }

    @GetMapping
    Standing standing(@PathVariable String trackingNumber, RequestSecret secret) {
        return Standing.of(appeals.view(trackingNumber, secret.value()));
    }

    /** Once a round. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Standing appeal(@PathVariable String trackingNumber, RequestSecret secret, @RequestBody Wanted wanted) {
        NewResidentAppeal checked = NewResidentAppeal.of(wanted.kind(), wanted.reason(), wanted.words());
        Overtaken.retry(() -> appeals.file(trackingNumber, secret.value(), checked));
        return standing(trackingNumber, secret);
    }
}
