package org.whistle.workflow.tasklist;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.casework.Responses;
import org.whistle.casework.Return;
import org.whistle.casework.ReturnedCall;
import org.whistle.casework.Rulings;
import org.whistle.workflow.tasklist.CaseDocument.Named;
import org.whistle.workflow.tasklist.CaseDocument.ReceiptPart;
import org.whistle.workflow.tasklist.CaseDocument.ReturnPart;
import org.whistle.workflow.tasklist.CaseDocument.RulingPart;

/** Puts together who has reported in, what was returned, and how it was answered. */
@Component
class ReturnDesk {

    private final Responses responses;
    private final Rulings rulings;
    private final DeskWords words;

    ReturnDesk(Responses responses, Rulings rulings, DeskWords words) {
        this.responses = responses;
        this.rulings = rulings;
        this.words = words;
    }

    /** @return the receipts of the order in force, by department */
    Map<String, ReceiptPart> receipts(String trackingNumber, Locale locale) {
        Map<String, ReceiptPart> receipts = new HashMap<>();
        responses
                .receipts(trackingNumber)
                .forEach(receipt -> receipts.put(
                        receipt.department(),
                        new ReceiptPart(words.account(receipt.by(), locale), receipt.place(), receipt.contact())));
        return receipts;
    }

    List<ReturnPart> of(String trackingNumber, Locale locale) {
        return rulings.returned(trackingNumber).stream()
                .map(returned -> part(returned, locale))
                .toList();
    }

    private ReturnPart part(ReturnedCall call, Locale locale) {
        Return returned = call.returned();
        return new ReturnPart(
                words.unit(call.department(), locale),
                words.of("role", call.role(), locale),
                returned.reason() == null ? null : words.of("history.reason", returned.reason(), locale),
                unit(returned.suggested(), locale),
                returned.note(),
                returned.evidence(),
                call.returnedAt(),
                call.answer().name(),
                words.of("history.answer", call.answer(), locale),
                call.adjudicator() == null ? null : ruling(call, locale));
    }

    private RulingPart ruling(ReturnedCall call, Locale locale) {
        return new RulingPart(
                words.of("history.adjudicator", call.adjudicator(), locale),
                call.ruling() == null ? null : words.of("history.ruling", call.ruling(), locale),
                unit(call.handledBy(), locale),
                call.note(),
                call.ruledBy() == null ? null : words.account(call.ruledBy(), locale),
                call.ruledAt());
    }

    private Named unit(String code, Locale locale) {
        return code == null ? null : words.unit(code, locale);
    }
}
