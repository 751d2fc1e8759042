package org.whistle.evidence;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.evidence.AttachmentRows.Count;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestProgress;

/** Rows, bytes and the case file of a picture change together. */
@Component
@Transactional
class AttachmentRecords {

    /** The residents' pictures and those of all others do not count for each other: nobody fills the other's place. */
    private static final int MOST_A_CASE = 20;

    private static final int MOST_A_TASK = 10;
    /** Withdrawn ones count here: adding and withdrawing must come to an end too. */
    private static final int MOST_EVER = 60;

    private static final int MOST_EVER_OF_RESIDENTS = 20;

    private final AttachmentRows rows;
    private final AttachmentStore store;
    private final RequestProgress requests;
    private final CaseFile caseFile;
    private final Actor actor;
    private final InstantSource now;

    AttachmentRecords(
            AttachmentRows rows,
            AttachmentStore store,
            RequestProgress requests,
            CaseFile caseFile,
            Actor actor,
            InstantSource now) {
        this.rows = rows;
        this.store = store;
        this.requests = requests;
        this.caseFile = caseFile;
        this.actor = actor;
        this.now = now;
    }

    void requireOpen(String trackingNumber) {
        requests.requireOpen(trackingNumber);
    }

    void requireRoom(String trackingNumber, String task) {
        Count count = rows.count(trackingNumber, task);
        if (task == null) {
            requireRoomOfResidents(count);
            return;
        }
        if (count.ever() >= MOST_EVER) {
            throw Refusal.conflict("enough-pictures-ever", MOST_EVER);
        }
        if (count.shown() >= MOST_A_CASE) {
            throw Refusal.conflict("enough-pictures", MOST_A_CASE);
        }
        if (count.ofTask() >= MOST_A_TASK) {
            throw Refusal.conflict("enough-pictures-of-task", MOST_A_TASK);
        }
    }

    private static void requireRoomOfResidents(Count count) {
        if (count.ever() >= MOST_EVER_OF_RESIDENTS) {
            throw Refusal.conflict("enough-pictures-of-resident-ever", MOST_EVER_OF_RESIDENTS);
        }
        if (count.shown() >= MOST_A_TASK) {
            throw Refusal.conflict("enough-pictures-of-resident", MOST_A_TASK);
        }
    }

    Attachment add(String trackingNumber, NewAttachment added, CleanPicture picture) {
        // one after another: of two at once the second one counts the first
        return add(requests.lockOpen(trackingNumber), added, picture);
    }

    /** One that comes with a deed is its own, also where the same was shown before: it stands with the deed. */
    Attachment addWithDeed(String trackingNumber, NewAttachment added, CleanPicture picture) {
        return insert(requests.lockOpen(trackingNumber), added, picture);
    }

    /** Whoever calls this holds the request, which may have ended. */
    Attachment addLate(String trackingNumber, CleanPicture picture) {
        return add(requests.facts(trackingNumber), shown(picture), picture);
    }

    /** As {@link #addWithDeed}; whoever calls this holds the request, which may have ended. */
    Attachment addLateWithDeed(String trackingNumber, CleanPicture picture) {
        return insert(requests.facts(trackingNumber), shown(picture), picture);
    }

    private static NewAttachment shown(CleanPicture picture) {
        return new NewAttachment(AttachmentKind.BEFORE, null, picture.bytes().length, null);
    }

    /** Sent twice, it is one picture: nothing is refused, and nothing new has happened. */
    private Attachment add(RequestFacts facts, NewAttachment added, CleanPicture picture) {
        return rows.same(facts.trackingNumber(), added, picture, who(added.task()))
                .orElseGet(() -> insert(facts, added, picture));
    }

    private Attachment insert(RequestFacts facts, NewAttachment added, CleanPicture picture) {
        String trackingNumber = facts.trackingNumber();
        requireRoom(trackingNumber, added.task());
        Attachment kept = rows.insert(trackingNumber, added, facts.stage(), picture, who(added.task()), now.instant());
        store.put(kept.id(), picture.bytes());
        record(CaseEventKind.ATTACHED, kept);
        return kept;
    }

    void withdraw(String trackingNumber, long id, String task) {
        requests.lockOpen(trackingNumber);
        Attachment attachment = find(trackingNumber, id);
        if (attachment.isWithdrawn()) {
            throw Refusal.conflict("picture-withdrawn");
        }
        if (rows.withdraw(trackingNumber, id, task, who(task), now.instant()) == 0) {
            throw Refusal.forbidden("picture-of-other");
        }
        store.remove(id);
        record(CaseEventKind.ATTACHMENT_WITHDRAWN, attachment);
    }

    @Transactional(readOnly = true)
    List<Attachment> of(String trackingNumber) {
        return Stream.concat(rows.ofOrigin(trackingNumber).stream(), rows.ofCase(trackingNumber).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    Picture picture(String trackingNumber, long id, Set<AttachmentKind> shown) {
        Attachment attachment = rows.ofOrigin(trackingNumber).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseGet(() -> find(trackingNumber, id));
        if (!shown.contains(attachment.kind())) {
            throw noSuchPicture();
        }
        return new Picture(attachment, store.get(id).orElseThrow(() -> noSuchPicture()));
    }

    private Attachment find(String trackingNumber, long id) {
        return rows.find(trackingNumber, id).orElseThrow(() -> noSuchPicture());
    }

    private static Refusal noSuchPicture() {
        return Refusal.notFound("no-such-picture");
    }

    private String who(String task) {
        return actor.signedInOr(task == null ? Actor.RESIDENT : Actor.SYSTEM);
    }

    private void record(CaseEventKind kind, Attachment attachment) {
        Map<String, Object> detail =
                Map.of("photo", attachment.kind().name(), "attachment", attachment.id(), "sha256", attachment.sha256());
        if (attachment.task() == null) {
            caseFile.appendForResident(attachment.trackingNumber(), kind, detail);
        } else {
            caseFile.append(attachment.trackingNumber(), kind, detail);
        }
    }
}
