package org.whistle.workflow.tasklist;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseWords;
import org.whistle.workflow.tasklist.CaseDocument.Named;

/** Codes in the caller's words. */
@Component
class DeskWords {

    private final MessageSource messages;
    private final CaseWords caseWords;
    private final Catalogue catalogue;
    private final Organisation organisation;

    DeskWords(MessageSource messages, CaseWords caseWords, Catalogue catalogue, Organisation organisation) {
        this.messages = messages;
        this.caseWords = caseWords;
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    String of(String prefix, String code, Locale locale) {
        return messages.getMessage(prefix + "." + code, null, locale);
    }

    String of(String prefix, Enum<?> value, Locale locale) {
        return of(prefix, value.name(), locale);
    }

    String of(CaseEntry entry, Locale locale) {
        return caseWords.of(entry, locale);
    }

    String length(String notation, Locale locale) {
        return caseWords.length(notation, locale);
    }

    /** Whoever did it: an account goes by its own name. */
    String account(String account, Locale locale) {
        return messages.getMessage("actor." + account, null, account, locale);
    }

    Named item(String code, Locale locale) {
        return new Named(code, catalogue.find(code).orElseThrow().nameIn(locale));
    }

    Named unit(String code, Locale locale) {
        return organisation
                .find(code)
                .map((Unit unit) -> new Named(code, unit.nameIn(locale)))
                .orElse(new Named(code, code));
    }
}
