package org.whistle.supervision.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseWords;
import org.whistle.supervision.FoundCase;
import org.whistle.supervision.web.HistoryDocument.EntryPart;
import org.whistle.supervision.web.HistoryDocument.Named;
import org.whistle.supervision.web.HistoryDocument.Summary;

/** Codes in the caller's words. */
@Component
class HistoryWords {

    private final MessageSource messages;
    private final CaseWords caseWords;
    private final Catalogue catalogue;
    private final Organisation organisation;

    HistoryWords(MessageSource messages, CaseWords caseWords, Catalogue catalogue, Organisation organisation) {
        this.messages = messages;
        this.caseWords = caseWords;
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    Summary summary(FoundCase found, Locale locale) {
        return new Summary(
                found.trackingNumber(),
                item(found.item(), locale),
                unit(found.community(), locale),
                found.status(),
                messages.getMessage("status." + found.status(), null, locale),
                messages.getMessage("stage." + found.stage(), null, locale),
                found.filedAt(),
                found.deadline(),
                found.endedAt());
    }

    Named item(String code, Locale locale) {
        return new Named(
                code, catalogue.find(code).map(item -> item.nameIn(locale)).orElse(code));
    }

    Named unit(String code, Locale locale) {
        return new Named(
                code, organisation.find(code).map(unit -> unit.nameIn(locale)).orElse(code));
    }

    /** An account goes by its own name. */
    String account(String account, Locale locale) {
        return account == null ? null : messages.getMessage("actor." + account, null, account, locale);
    }

    /** What stands for an entry of the engine that nobody can read. */
    String unread(Locale locale) {
        return messages.getMessage("step.unread", null, locale);
    }

    /** What went wrong, as the engine calls it, where we have no better word for it. */
    String incident(String kind, Locale locale) {
        return messages.getMessage("incident." + kind, null, kind, locale);
    }

    EntryPart entry(CaseEntry entry, Locale locale) {
        return new EntryPart(
                entry.at(),
                account(entry.actor(), locale),
                entry.kind()
                        .stage()
                        .map(stage -> messages.getMessage("stage." + stage.name(), null, locale))
                        .orElse(null),
                caseWords.of(entry, locale));
    }

    String ofResident(String written, Locale locale) {
        return written == null ? null : caseWords.ofResident(written, locale);
    }
}
