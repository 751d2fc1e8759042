package org.whistle.assessment.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.assessment.Assessments;
import org.whistle.assessment.CommunityMonth;
import org.whistle.assessment.Entry;
import org.whistle.assessment.NewAssessment;
import org.whistle.assessment.Party;
import org.whistle.assessment.PartyPoints;
import org.whistle.organisation.Organisation;
import org.whistle.problem.FieldsOf;

/** {@code /api/assessments}: how communities are assessed month by month; no ranking. */
@FieldsOf("assessment")
@RestController
@RequestMapping("/api/assessments")
class AssessmentController {

    private final Assessments assessments;
    private final Organisation organisation;

    AssessmentController(Assessments assessments, Organisation organisation) {
        this.assessments = assessments;
        this.organisation = organisation;
    }

    /** Points that were given, and by whom. */
    record Given(
            Party party,
            String scorer,
            String scorerName,
            BigDecimal points,
            String note,
            String assessor,
            String by,
            Instant at) {}

    /** A party's points; null where it is missing. */
    record Points(Party party, BigDecimal raw, BigDecimal adjusted, BigDecimal weight, List<Given> entries) {}

    /** The weighted mean, with the residents' voice before and after exclusions. */
    record Totals(BigDecimal raw, BigDecimal adjusted) {}

    /** One community; {@code total} is null for those who only enter points. */
    record Community(
            String community,
            String name,
            List<Points> parties,
            List<Party> missing,
            Totals total,
            List<Given> own,
            Set<Party> enters) {}

    record MonthDocument(String month, boolean open, List<Community> communities) {}

    @GetMapping
    MonthDocument month(@RequestParam(required = false) String month, Authentication caller, Locale locale) {
        Assessments.Month found = assessments.of(caller.getName(), month);
        return new MonthDocument(
                found.month().toString(),
                found.open(),
                found.communities().stream().map(one -> community(one, locale)).toList());
    }

    @PutMapping("/{month}/{community}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(
            @PathVariable String month,
            @PathVariable String community,
            @RequestBody NewAssessment assessment,
            Authentication caller) {
        assessments.enter(caller.getName(), month, community, assessment);
    }

    private Community community(CommunityMonth one, Locale locale) {
        return new Community(
                one.community(),
                name(one.community(), locale),
                one.parties().stream()
                        .map(party -> new Points(
                                party.party(),
                                party.raw(),
                                party.adjusted(),
                                party.weight(),
                                given(party.entries(), locale)))
                        .toList(),
                one.parties().stream()
                        .filter(PartyPoints::isMissing)
                        .map(PartyPoints::party)
                        .toList(),
                one.parties().isEmpty() ? null : new Totals(one.raw(), one.adjusted()),
                given(one.own(), locale),
                one.enters());
    }

    private List<Given> given(List<Entry> entries, Locale locale) {
        return entries.stream()
                .map(entry -> new Given(
                        entry.party(),
                        entry.scorer(),
                        name(entry.scorer(), locale),
                        entry.points(),
                        entry.note(),
                        entry.assessor(),
                        entry.by(),
                        entry.at()))
                .toList();
    }

    private String name(String code, Locale locale) {
        return organisation.find(code).map(unit -> unit.nameIn(locale)).orElse(code);
    }
}
