package org.whistle.servicelevel.calendar;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar as it is now. Whoever changes it sees the change at once, everybody else on this node when it is
 * committed, and the other nodes when they look next.
 */
@Component
public class CurrentBook {

    private final CalendarRows rows;
    private volatile Edition edition;

    CurrentBook(CalendarRows rows) {
        this.rows = rows;
        this.edition = new Edition(rows.read());
    }

    /** A book with the timetables worked out from it so far. */
    record Edition(CalendarBook book, Map<String, Timetable> timetables) {

        Edition(CalendarBook book) {
            this(book, new ConcurrentHashMap<>());
        }

        Timetable timetable(String owner, Function<String, Timetable> worker) {
            Timetable known = timetables.get(owner);
            return known != null ? known : timetables.computeIfAbsent(owner, worker);
        }
    }

    Edition edition() {
        Object changing = TransactionSynchronizationManager.getResource(this);
        return changing == null ? edition : (Edition) changing;
    }

    /** Does a change in the present transaction. Changes come one after another, on all nodes together. */
    void change(Runnable change) {
        rows.nextVersion();
        change.run();
        Edition changed = new Edition(rows.read());
        if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new ShowWhenCommitted());
        }
        TransactionSynchronizationManager.bindResource(this, changed);
    }

    /** Looks whether another node changed something. */
    public void refresh() {
        if (rows.version() != edition.book().version()) {
            show(new Edition(rows.read()));
        }
    }

    private synchronized void show(Edition shown) {
        if (shown.book().version() > edition.book().version()) {
            edition = shown;
        }
    }

    private final class ShowWhenCommitted implements TransactionSynchronization {

        private Object suspended;

        /** A transaction of its own in between does not see the change either. */
        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.unbindResource(CurrentBook.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CurrentBook.this, suspended);
        }

        @Override
        public void afterCommit() {
            show(edition());
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CurrentBook.this);
        }
    }
}
