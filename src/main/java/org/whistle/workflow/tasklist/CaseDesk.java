package org.whistle.workflow.tasklist;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.casework.Proposal;
import org.whistle.casework.WhistleCall;
import org.whistle.casework.Whistles;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseFile;
import org.whistle.request.CaseWords;
import org.whistle.request.RequestFacts;
import org.whistle.request.StaffReader;
import org.whistle.request.StaffView;
import org.whistle.workflow.tasklist.CaseDocument.CallPart;
import org.whistle.workflow.tasklist.CaseDocument.HistoryPart;
import org.whistle.workflow.tasklist.CaseDocument.Named;
import org.whistle.workflow.tasklist.CaseDocument.ProposalPart;

/** Puts together what a caseworker needs to know of a case. */
@Component
class CaseDesk {

    private final StaffReader requests;
    private final Whistles whistles;
    private final CaseFile caseFile;
    private final CaseWords caseWords;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final MessageSource messages;

    CaseDesk(
            StaffReader requests,
            Whistles whistles,
            CaseFile caseFile,
            CaseWords caseWords,
            Catalogue catalogue,
            Organisation organisation,
            MessageSource messages) {
        this.requests = requests;
        this.whistles = whistles;
        this.caseFile = caseFile;
        this.caseWords = caseWords;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    CaseDocument open(String trackingNumber, Locale locale) {
        StaffView view = requests.view(trackingNumber);
        RequestFacts facts = view.facts();
        return new CaseDocument(
                trackingNumber,
                facts.status().name(),
                word("status", facts.status(), locale),
                facts.stage().name(),
                word("stage", facts.stage(), locale),
                facts.level().name(),
                word("level", facts.level(), locale),
                facts.channel().key(),
                word("channel", facts.channel(), locale),
                item(facts.item(), locale),
                view.description(),
                view.address(),
                view.longitude(),
                view.latitude(),
                view.contact(),
                facts.filedAt(),
                facts.deadline(),
                whistles.proposal(trackingNumber)
                        .map(proposal -> proposal(proposal, locale))
                        .orElse(null),
                whistles.calls(trackingNumber).stream()
                        .map(call -> call(call, locale))
                        .toList(),
                caseFile.entriesOf(trackingNumber).stream()
                        .map(entry -> history(entry, locale))
                        .toList());
    }

    Named item(String code, Locale locale) {
        Item item = catalogue.find(code).orElseThrow();
        return new Named(code, english(locale) ? item.english() : item.name());
    }

    private Named unit(String code, Locale locale) {
        return organisation
                .find(code)
                .map((Unit unit) -> new Named(code, english(locale) ? unit.english() : unit.name()))
                .orElse(new Named(code, code));
    }

    private ProposalPart proposal(Proposal proposal, Locale locale) {
        List<Named> supporting =
                proposal.supporting().stream().map(code -> unit(code, locale)).toList();
        return new ProposalPart(
                unit(proposal.lead(), locale), supporting, word("kind", proposal.kind(), locale), proposal.joint());
    }

    private CallPart call(WhistleCall call, Locale locale) {
        return new CallPart(
                unit(call.department(), locale),
                call.role().name(),
                word("role", call.role(), locale),
                call.state().name(),
                word("call", call.state(), locale),
                call.reportedInAt());
    }

    private HistoryPart history(CaseEntry entry, Locale locale) {
        return new HistoryPart(
                entry.at(),
                messages.getMessage("actor." + entry.actor(), null, entry.actor(), locale),
                entry.kind().stage().map(stage -> word("stage", stage, locale)).orElse(null),
                caseWords.of(entry, locale));
    }

    private String word(String prefix, Enum<?> value, Locale locale) {
        return messages.getMessage(prefix + "." + value.name(), null, locale);
    }

    private static boolean english(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
