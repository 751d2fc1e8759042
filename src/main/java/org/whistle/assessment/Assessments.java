package org.whistle.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.StaffAccounts;
import org.whistle.organisation.Organisation;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;

/** 四方评价: how communities are assessed, month by month: by residents (the core), street, self, third party, grids. */
@Component
@Transactional
public class Assessments {

    private static final String POINTS = "100(\\.0)?|[1-9]?[0-9](\\.[0-9])?";
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_NAME = 100;

    private final EntryRows rows;
    private final PartyWeights weights;
    private final OpenMonths months;
    private final Parties parties;
    private final ResidentsVoice residents;
    private final Organisation organisation;
    private final StaffAccounts accounts;
    private final Clock clock;

    Assessments(
            EntryRows rows,
            PartyWeights weights,
            OpenMonths months,
            ResidentsVoice residents,
            Organisation organisation,
            StaffAccounts accounts,
            Clock clock) {
        this.rows = rows;
        this.weights = weights;
        this.months = months;
        this.parties = new Parties(organisation::find);
        this.residents = residents;
        this.organisation = organisation;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Enters the points of a party, or replaces them; earlier ones are kept.
     *
     * @param month as 2026-01: the present one, or until its tenth day the one before
     * @throws Refusal when the month is not open, the account does not speak for the party, or something is missing
     */
    public void enter(String account, String month, String communityCode, NewAssessment wanted) {
        YearMonth read = OpenMonths.read("month", month);
        Unit community = community(communityCode);
        Party party = Require.choice("party", wanted.party(), Party.class);
        if (party == Party.RESIDENTS) {
            throw Refusal.invalid("party", "residents-speak-themselves");
        }
        Caller caller = Caller.of(accounts, account);
        String scorer = parties.scorer(party, community, caller)
                .orElseThrow(() -> Refusal.forbidden("not-this-party", community.name()));
        BigDecimal points = points(wanted.points());
        String note = Require.optionalText("note", wanted.note(), LONGEST_NOTE);
        String assessor = party == Party.THIRD_PARTY
                ? Require.text("assessor", wanted.assessor(), LONGEST_NAME)
                : none("assessor", wanted.assessor());
        months.requireOpen(read);
        rows.add(read, new Entry(community.code(), party, scorer, points, note, assessor, account, clock.instant()));
    }

    private Unit community(String code) {
        return organisation
                .find(Require.text("community", code, LONGEST_CODE))
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY)
                .orElseThrow(() -> Refusal.notFound("no-such-community", code));
    }

    private static BigDecimal points(String written) {
        String text = Require.text("points", written, LONGEST_NUMBER);
        if (!text.matches(POINTS)) {
            throw Refusal.invalid("points", "no-points");
        }
        return new BigDecimal(text).setScale(1);
    }

    private static String none(String field, String value) {
        if (Require.optionalText(field, value, LONGEST_NAME) != null) {
            throw Refusal.invalid(field, "third-party-only");
        }
        return null;
    }

    /**
     * Assessments of a month, as far as they are the account's.
     *
     * @param open whether points can still be entered
     * @param communities in the order of the organisation
     */
    public record Month(YearMonth month, boolean open, List<CommunityMonth> communities) {}

    /** @param month as 2026-01; null for the present one */
    @Transactional(readOnly = true)
    public Month of(String account, String month) {
        YearMonth read = month == null ? months.present() : OpenMonths.read("month", month);
        Caller caller = Caller.of(accounts, account);
        Sheet sheet = new Sheet(rows.of(read), weights.in(read), residents.of(read));
        return new Month(
                read,
                months.isOpen(read),
                organisation.all().stream()
                        .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY)
                        .flatMap(community -> of(community, sheet, caller).stream())
                        .toList());
    }

    private Optional<CommunityMonth> of(Unit community, Sheet sheet, Caller caller) {
        Set<Party> enters = parties.spokenFor(community, caller);
        List<Entry> mine = sheet.of(community.code()).stream()
                .filter(entry -> parties.scorer(entry.party(), community, caller)
                        .filter(entry.scorer()::equals)
                        .isPresent())
                .toList();
        if (Parties.sees(community, caller)) {
            return Optional.of(sheet.total(community.code(), mine, enters));
        }
        return enters.isEmpty()
                ? Optional.empty()
                : Optional.of(new CommunityMonth(community.code(), List.of(), null, null, mine, enters));
    }
}
