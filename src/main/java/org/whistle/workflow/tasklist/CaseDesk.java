package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.casework.Proposal;
import org.whistle.casework.WhistleAsked;
import org.whistle.casework.WhistleCall;
import org.whistle.casework.Whistles;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestFacts;
import org.whistle.request.StaffView;
import org.whistle.servicelevel.ClockKind;
import org.whistle.workflow.tasklist.CaseDocument.CallPart;
import org.whistle.workflow.tasklist.CaseDocument.HistoryPart;
import org.whistle.workflow.tasklist.CaseDocument.Named;
import org.whistle.workflow.tasklist.CaseDocument.ProposalPart;
import org.whistle.workflow.tasklist.CaseDocument.ReceiptPart;
import org.whistle.workflow.tasklist.TimePart.ClockPart;

/** Puts together what a caseworker needs to know of a case. */
@Component
class CaseDesk {

    private final Whistles whistles;
    private final CaseFile caseFile;
    private final TimeDesk time;
    private final EvidenceDesk evidence;
    private final ReturnDesk returns;
    private final EvaluationDesk evaluations;
    private final AppealDesk appeals;
    private final ResidentAppealDesk residentAppeals;
    private final ContactDesk contacts;
    private final DeskWords words;

    CaseDesk(
            Whistles whistles,
            CaseFile caseFile,
            TimeDesk time,
            EvidenceDesk evidence,
            ReturnDesk returns,
            EvaluationDesk evaluations,
            AppealDesk appeals,
            ResidentAppealDesk residentAppeals,
            ContactDesk contacts,
            DeskWords words) {
        this.whistles = whistles;
        this.caseFile = caseFile;
        this.time = time;
        this.evidence = evidence;
        this.returns = returns;
        this.evaluations = evaluations;
        this.appeals = appeals;
        this.residentAppeals = residentAppeals;
        this.contacts = contacts;
        this.words = words;
    }

    /** @return the case file, oldest first */
    List<CaseEntry> entries(String trackingNumber) {
        return caseFile.entriesOf(trackingNumber);
    }

    CaseDocument open(StaffView view, List<CaseEntry> entries, String taskId, Reader reader, Locale locale) {
        RequestFacts facts = view.facts();
        String trackingNumber = facts.trackingNumber();
        TimePart timePart = time.of(facts, reader, locale);
        Map<String, Instant> reportIn = reportInDeadlines(timePart);
        Map<String, ReceiptPart> receipts = returns.receipts(trackingNumber, locale);
        return new CaseDocument(
                trackingNumber,
                facts.status().name(),
                words.of("status", facts.status(), locale),
                facts.stage().name(),
                words.of("stage", facts.stage(), locale),
                facts.level().name(),
                words.of("level", facts.level(), locale),
                facts.channel().key(),
                words.of("channel", facts.channel(), locale),
                words.item(facts.item(), locale),
                view.description(),
                view.address(),
                view.longitude(),
                view.latitude(),
                view.contact(),
                contacts.isOpenTo(reader, facts, view.contact(), taskId),
                facts.filedAt(),
                facts.deadline(),
                timePart,
                whistles.asked(trackingNumber)
                        .map(asked -> proposal(asked, locale))
                        .orElse(null),
                whistles.calls(trackingNumber).stream()
                        .map(call ->
                                call(call, reportIn.get(call.department()), receipts.get(call.department()), locale))
                        .toList(),
                evidence.of(facts, taskId, reader, acceptedAt(facts, entries), locale),
                returns.of(trackingNumber, locale),
                evaluations.of(trackingNumber, locale),
                appeals.of(taskId, locale),
                residentAppeals.of(taskId, locale),
                entries.stream().map(entry -> history(entry, locale)).toList());
    }

    /** When the request was accepted: by the community, else with the receipt that promised a deadline. */
    private static Instant acceptedAt(RequestFacts facts, List<CaseEntry> entries) {
        return Stream.of(CaseEventKind.ACCEPTED, CaseEventKind.PROMISED)
                .flatMap(kind -> entries.stream().filter(entry -> entry.kind() == kind))
                .map(CaseEntry::at)
                .findFirst()
                .orElse(facts.filedAt());
    }

    /** Of a department that was called in several rounds, the clock that runs, else the latest one. */
    private static Map<String, Instant> reportInDeadlines(TimePart time) {
        Map<String, Instant> deadlines = new HashMap<>();
        for (ClockPart clock : time.clocks()) {
            if (clock.kind().equals(ClockKind.REPORT_IN.name())) {
                String department = clock.owner().code();
                if (clock.stoppedAt() == null) {
                    deadlines.put(department, clock.deadline());
                } else {
                    deadlines.merge(
                            department, clock.deadline(), (first, second) -> first.isAfter(second) ? first : second);
                }
            }
        }
        return deadlines;
    }

    private ProposalPart proposal(WhistleAsked asked, Locale locale) {
        Proposal proposal = asked.proposal();
        List<Named> supporting = proposal.supporting().stream()
                .map(code -> words.unit(code, locale))
                .toList();
        return new ProposalPart(
                words.unit(proposal.lead(), locale),
                supporting,
                words.of("kind", proposal.kind(), locale),
                proposal.joint(),
                words.of("blower", asked.blower(), locale),
                asked.insisted());
    }

    private CallPart call(WhistleCall call, Instant reportInDeadline, ReceiptPart receipt, Locale locale) {
        return new CallPart(
                words.unit(call.department(), locale),
                call.role().name(),
                words.of("role", call.role(), locale),
                call.state().name(),
                words.of("call", call.state(), locale),
                reportInDeadline,
                call.reportedInAt(),
                receipt,
                call.number());
    }

    private HistoryPart history(CaseEntry entry, Locale locale) {
        return new HistoryPart(
                entry.at(),
                words.account(entry.actor(), locale),
                entry.kind()
                        .stage()
                        .map(stage -> words.of("stage", stage, locale))
                        .orElse(null),
                words.withLetter(entry, locale));
    }
}
