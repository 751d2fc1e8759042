package org.whistle.notification;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.StaffAccounts;
import org.whistle.problem.Refusal;

/** The notices of an account: those to its units, to its role, and to itself. */
@Component
@Transactional
public class Notices {

    private static final String ROLE = "role-";

    private final NoticeRows rows;
    private final StaffAccounts accounts;
    private final InstantSource now;

    Notices(NoticeRows rows, StaffAccounts accounts, InstantSource now) {
        this.rows = rows;
        this.accounts = accounts;
        this.now = now;
    }

    /**
     * Some of an account's notices, and how many there are.
     *
     * @param notices the unread first, of these and of the read ones the newest first
     * @param unread how many of all are unread
     */
    public record Page(List<Notice> notices, long unread, long total) {}

    /**
     * @param page the first one is 0
     * @param size how many a page has
     */
    @Transactional(readOnly = true)
    public Page page(String account, int page, int size) {
        Set<String> recipients = recipients(account);
        NoticeRows.Count count = rows.count(recipients);
        return new Page(rows.page(recipients, page, size), count.unread(), count.total());
    }

    /**
     * Marks a notice read, for all of its unit or role; the name of the first one who did stays.
     *
     * @throws Refusal when the account has no such notice
     */
    public Notice markRead(String account, long notice) {
        Set<String> recipients = recipients(account);
        rows.markRead(notice, recipients, account, now.instant());
        return rows.find(notice, recipients).orElseThrow(() -> Refusal.notFound("no-such-notice", notice));
    }

    private Set<String> recipients(String account) {
        return Stream.of(
                        accounts.unitsOf(account).stream(),
                        accounts.groupsOf(account).stream().filter(group -> group.startsWith(ROLE)),
                        Stream.of(recipient(account)))
                .flatMap(all -> all)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How a notice names one account; no unit or role is called so. */
    static String recipient(String account) {
        return "account-" + account;
    }
}
