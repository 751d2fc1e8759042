package org.whistle.board;

import org.whistle.request.Status;

/** What the list of the board is narrowed to by how requests stand. */
public enum BoardState {
    OPEN(Status.OPEN),
    /** Open, and the promise is not kept. */
    OVERDUE(Status.OPEN),
    CLOSED(Status.CLOSED),
    REFUSED(Status.REFUSED),
    WITHDRAWN(Status.WITHDRAWN);

    private final Status status;

    BoardState(Status status) {
        this.status = status;
    }

    Status status() {
        return status;
    }
}
