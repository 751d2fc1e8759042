package org.whistle.workflow.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.whistle.request.RequestFacts;
import org.whistle.request.StaffReader;
import org.whistle.servicelevel.Extension;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.Extensions;
import org.whistle.workflow.tasklist.CaseTab.FlagPart;

/** Collects what ledgers know of a case; where they know nothing, there is nothing. Another ledger adds a line to {@link #of}. */
@Component
class FlagDesk {

    private final StaffReader requests;
    private final Extensions extensions;
    private final MessageSource messages;
    private final DeskWords words;

    FlagDesk(StaffReader requests, Extensions extensions, MessageSource messages, DeskWords words) {
        this.requests = requests;
        this.extensions = extensions;
        this.messages = messages;
        this.words = words;
    }

    List<FlagPart> of(RequestFacts facts, Locale locale) {
        return Stream.of(longTerm(facts, locale), redone(facts, locale), sealed(facts, locale))
                .flatMap(flags -> flags)
                .toList();
    }

    private Stream<FlagPart> longTerm(RequestFacts facts, Locale locale) {
        return extensions.of(facts.trackingNumber()).stream()
                .filter(Extension::isPauseInForce)
                .filter(extension -> extension.reason() == ExtensionReason.FUNDING)
                .limit(1)
                .map(extension -> flag("LONG_TERM", locale));
    }

    private Stream<FlagPart> redone(RequestFacts facts, Locale locale) {
        return facts.redoCount() == 0 ? Stream.of() : Stream.of(flag("REDONE", locale, facts.redoCount()));
    }

    private Stream<FlagPart> sealed(RequestFacts facts, Locale locale) {
        return requests.sealed(facts.trackingNumber()).stream()
                .map(chain -> flag("SEALED", locale, chain.entries(), words.time(chain.last(), locale)));
    }

    private FlagPart flag(String kind, Locale locale, Object... told) {
        return new FlagPart(kind, messages.getMessage("case.flag." + kind, told, locale));
    }
}
