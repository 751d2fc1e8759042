package org.whistle.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;
import org.whistle.bytes.Sha256;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.PersonalKind;
import org.whistle.retention.PersonCases.Deed;

/**
 * Erases somebody's data on demand (PIPL, article 47). First it says what would go; only whoever sends back what that
 * answer was confirmed by has it done, and only while it is still the same.
 */
@Component
@Transactional
public class ErasureOnDemand {

    private final PersonCases cases;
    private final DueRows due;
    private final CaseErasure erasure;
    private final SecurityEvents events;
    private final Actor actor;

    ErasureOnDemand(PersonCases cases, DueRows due, CaseErasure erasure, SecurityEvents events, Actor actor) {
        this.cases = cases;
        this.due = due;
        this.erasure = erasure;
        this.events = events;
        this.actor = actor;
    }

    /**
     * One request of the person.
     *
     * @param erased what goes
     * @param kept why the rest stays, or null
     */
    public record Plan(String trackingNumber, Set<PersonalKind> erased, Kept kept) {}

    /** @param confirmation to be sent back by whoever wants it done; null where nothing can go */
    public record Preview(List<Plan> requests, String confirmation) {}

    /**
     * Looking for a person is a deed too: it says who has filed what.
     *
     * @param wanted what shall go; all where it is empty
     * @param reason why, for the list of what was done
     * @throws Refusal when nobody says why, or nobody is found
     */
    public Preview preview(Person person, Set<PersonalKind> wanted, String reason) {
        String why = Require.text("reason", reason, PersonalExport.LONGEST_REASON);
        // though nothing is found: whoever tries numbers is on record
        events.happened(
                SecurityEvent.PERSONAL_DATA_SEARCHED, actor.signedInOr(Actor.SYSTEM), Map.of("by", person.way()));
        Preview preview = preview(person, wanted);
        cases.keep(
                Deed.SEARCHED,
                why,
                preview.requests().stream().map(Plan::trackingNumber).toList());
        return preview;
    }

    private Preview preview(Person person, Set<PersonalKind> wanted) {
        List<Plan> plans = new ArrayList<>();
        for (String number : cases.of(person)) {
            plans.add(plan(number, wanted == null || wanted.isEmpty() ? EnumSet.allOf(PersonalKind.class) : wanted));
        }
        boolean anything = plans.stream().anyMatch(plan -> !plan.erased().isEmpty());
        return new Preview(plans, anything ? confirmation(plans) : null);
    }

    /**
     * @param reason why, for the list of what was done
     * @return what went
     * @throws Refusal when it is not what was shown before any more, or nothing may go
     */
    public Preview erase(Person person, Set<PersonalKind> wanted, String reason, String confirmation) {
        String why = Require.text("reason", reason, PersonalExport.LONGEST_REASON);
        Preview preview = preview(person, wanted);
        if (preview.confirmation() == null) {
            throw nothingGoes(preview);
        }
        if (!MessageDigest.isEqual(
                bytes(preview.confirmation()), bytes(Require.text("confirmation", confirmation, 64)))) {
            throw Refusal.conflict("erasure-changed");
        }
        List<String> done = new ArrayList<>();
        for (Plan plan : preview.requests()) {
            if (!plan.erased().isEmpty()) {
                if (!erasure.erase(plan.trackingNumber(), plan.erased(), "REQUEST")
                        .kinds()
                        .equals(plan.erased())) {
                    throw Refusal.conflict("erasure-changed");
                }
                done.add(plan.trackingNumber());
            }
        }
        cases.keep(Deed.ERASED, why, done);
        return preview;
    }

    private static Refusal nothingGoes(Preview preview) {
        Optional<Plan> kept =
                preview.requests().stream().filter(plan -> plan.kept() != null).findFirst();
        return kept.map(plan -> switch (plan.kept()) {
                    case OPEN -> Refusal.conflict("erasure-open", plan.trackingNumber());
                    case HOLD -> Refusal.conflict("erasure-hold", plan.trackingNumber());
                    case FAILED -> throw new IllegalStateException("Only a run tells what failed");
                    case APPEAL -> Refusal.conflict("erasure-appeal", plan.trackingNumber());
                })
                .orElseGet(() -> Refusal.conflict("erasure-nothing"));
    }

    private Plan plan(String number, Set<PersonalKind> wanted) {
        Optional<Kept> kept = due.whyKept(number);
        Set<PersonalKind> goes = new TreeSet<>(wanted);
        if (kept.isPresent()) {
            // who works on an open case needs its words, and can do without knowing whose they are
            goes.retainAll(kept.get() == Kept.OPEN ? Set.of(PersonalKind.CONTACT) : Set.of());
        }
        goes.removeIf(kind -> !due.has(number, kind));
        return new Plan(number, goes, kept.orElse(null));
    }

    /** The same answer has the same, whoever gives it. */
    private static String confirmation(List<Plan> plans) {
        return Sha256.hexOf(plans.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
