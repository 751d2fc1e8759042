package org.whistle.appeal;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.StaffAccounts;
import org.whistle.problem.Refusal;
import org.whistle.rates.Mark;

/** Appeals as staff may read them: handlers those of their own units, who decides all of them. */
@Component
@Transactional(readOnly = true)
public class AppealReader {

    private final AppealRows rows;
    private final AppealRecord appeals;
    private final ContestedMarks marks;
    private final ImpartialPeople people;
    private final StaffAccounts accounts;

    AppealReader(
            AppealRows rows,
            AppealRecord appeals,
            ContestedMarks marks,
            ImpartialPeople people,
            StaffAccounts accounts) {
        this.rows = rows;
        this.appeals = appeals;
        this.marks = marks;
        this.people = people;
        this.accounts = accounts;
    }

    /** Some of the appeals, the newest first, and how many there are. */
    public record Page(long total, List<Appeal> appeals) {}

    /**
     * @param account who reads
     * @param state null for all
     * @param unit null for all that the account may read
     */
    public Page page(String account, AppealState state, String unit, int page, int size) {
        Set<String> units = readable(account, unit);
        return new Page(rows.count(state, units), rows.page(state, units, page, size));
    }

    /** @throws Refusal when there is no such appeal, or the account may not read it */
    public Appeal get(String account, long appeal) {
        Appeal found = get(appeal);
        if (!people.isDecider(account) && !accounts.unitsOf(account).contains(found.unit())) {
            throw Refusal.notFound("no-such-appeal");
        }
        return found;
    }

    /**
     * For whoever has checked that the caller may read it.
     *
     * @throws Refusal when there is no such appeal
     */
    public Appeal get(long appeal) {
        return appeals.get(appeal);
    }

    /** @return the marks that it is about, as they are now */
    public List<Mark> marks(Appeal appeal) {
        return marks.of(appeal);
    }

    /** @return null for those of all units */
    private Set<String> readable(String account, String unit) {
        if (people.isDecider(account)) {
            return unit == null ? null : Set.of(unit);
        }
        Set<String> own = accounts.unitsOf(account);
        return unit == null ? own : own.contains(unit) ? Set.of(unit) : Set.of();
    }
}
