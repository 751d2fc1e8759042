package org.whistle.appeal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Role;
import org.whistle.access.StaffAccounts;
import org.whistle.evidence.Attachment;
import org.whistle.evidence.Picture;
import org.whistle.problem.Refusal;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Measure;

/** What an appeal can be made of: the grounds that do, and the pictures that show them. */
@Component
@Transactional(readOnly = true)
public class AppealHelp {

    private final Grounds grounds;
    private final CaseMarks marks;
    private final ImpartialPeople people;
    private final StaffAccounts accounts;
    private final AppealRows rows;

    AppealHelp(Grounds grounds, CaseMarks marks, ImpartialPeople people, StaffAccounts accounts, AppealRows rows) {
        this.grounds = grounds;
        this.marks = marks;
        this.people = people;
        this.accounts = accounts;
        this.rows = rows;
    }

    /**
     * @return the grounds that do for all of these measures, and what has to show them
     * @throws Refusal when no measure is named
     */
    // what a table answers for the first time is put on record
    @Transactional
    public Map<ExclusionGround, EvidenceNeeded> grounds(List<Measure> measures) {
        if (measures.isEmpty()) {
            throw Refusal.invalid("measures", "required");
        }
        return grounds.admissible(measures);
    }

    /**
     * @return the pictures of a case that can be evidence, oldest first
     * @throws Refusal when no unit of the account has a mark in the case, and it does not decide on appeals either
     */
    public List<Attachment> pictures(String account, String trackingNumber) {
        requireParty(account, trackingNumber);
        return grounds.pictures(trackingNumber);
    }

    /** @throws Refusal as {@link #pictures}, or when there is no such picture */
    public Picture picture(String account, String trackingNumber, long id) {
        requireParty(account, trackingNumber);
        return grounds.picture(trackingNumber, id);
    }

    private void requireParty(String account, String trackingNumber) {
        boolean party = accounts.groupsOf(account).contains(Role.SUPERVISOR.group())
                // an administrator who has to decide for want of a second supervisor
                || people.isDecider(account) && rows.isContested(trackingNumber)
                || marks.of(trackingNumber).stream()
                        .anyMatch(mark -> accounts.unitsOf(account).contains(mark.unit()));
        if (!party) {
            throw Refusal.forbidden("appeal-not-own-mark");
        }
    }
}
