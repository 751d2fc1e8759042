package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.whistle.catalogue.Catalogue;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseWords;
import org.whistle.workflow.tasklist.CaseDocument.Named;

/** Codes in the caller's words. */
@Component
class DeskWords {

    private static final Set<CaseEventKind> LETTERS =
            EnumSet.of(CaseEventKind.SUPPLEMENTED, CaseEventKind.LETTER_ATTACHED);

    private final MessageSource messages;
    private final CaseWords caseWords;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Doers doers;

    DeskWords(
            MessageSource messages, CaseWords caseWords, Catalogue catalogue, Organisation organisation, Doers doers) {
        this.messages = messages;
        this.caseWords = caseWords;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.doers = doers;
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

    /** With what a letter says that was put to the case. */
    String withLetter(CaseEntry entry, Locale locale) {
        boolean letter = LETTERS.contains(entry.kind());
        Object said = letter ? entry.detail().get("words") : null;
        return said == null
                ? of(entry, locale)
                : of(entry, locale) + "\n" + caseWords.ofResident(said.toString(), locale);
    }

    /** What a resident wrote, or that it was erased. */
    String ofResident(String written, Locale locale) {
        return caseWords.ofResident(written, locale);
    }

    String time(Instant at, Locale locale) {
        return caseWords.say("case.time", List.of("until"), Map.of("until", at.toString()), locale);
    }

    String length(String notation, Locale locale) {
        return caseWords.length(notation, locale);
    }

    /** Whoever did it, as far as the reader may know them. */
    String account(String account, Locale locale) {
        return doers.told(account, locale);
    }

    Named item(String code, Locale locale) {
        return new Named(code, catalogue.find(code).orElseThrow().nameIn(locale));
    }

    /** A unit, or a role that has no unit of its own. */
    Named asker(String code, Locale locale) {
        Named unit = unit(code, locale);
        return new Named(code, messages.getMessage("role." + code, null, unit.name(), locale));
    }

    Named unit(String code, Locale locale) {
        return organisation
                .find(code)
                .map((Unit unit) -> new Named(code, unit.nameIn(locale)))
                .orElse(new Named(code, code));
    }
}
