package org.whistle.workflow.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.whistle.problem.Refusal;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Limit;
import org.whistle.servicelevel.Limit.TimeUnit;

/** The history of one request: what people do at random, and what the reference says of it. */
final class History {

    private final Receipt receipt;
    private final Random random;
    private final ReferenceClocks reference;
    private final Office office;
    private final Requests requests;
    private final Work work;
    private final List<String> steps = new ArrayList<>();
    private ObservedCase observed;

    History(Receipt receipt, Random random, ReferenceClocks reference, Office office, Requests requests) {
        this.receipt = receipt;
        this.random = random;
        this.reference = reference;
        this.office = office;
        this.requests = requests;
        this.work = new Work(reference, office, random);
    }

    String number() {
        return receipt.trackingNumber().value();
    }

    boolean isOpen() {
        return observed.status().equals("OPEN");
    }

    void timePasses(Instant now) {
        reference.timePasses(now);
    }

    void note(Instant now, String step) {
        steps.add(now + " " + step);
    }

    /** One step of somebody, at random among what makes sense. */
    void step(Instant now) {
        if (!isOpen() || random.nextInt(10) == 0) {
            return;
        }
        int dice = random.nextInt(100);
        if (dice < 55) {
            ObservedCase.Open task =
                    observed.tasks().get(random.nextInt(observed.tasks().size()));
            note(now, work.on(task, now));
        } else if (dice < 75) {
            ObservedCase.Open task =
                    observed.tasks().get(random.nextInt(observed.tasks().size()));
            note(now, idle(task) + " " + task.key());
        } else if (dice < 90) {
            note(now, ask(now));
        } else if (dice < 94) {
            note(now, contact(now));
        } else if (dice < 98) {
            note(now, "resume");
            office.resume(number());
            reference.resume(now);
        } else {
            withdraw(now);
        }
    }

    /** The deputy is of every department, the call taker of none. */
    private String contact(Instant now) {
        if (random.nextInt(3) == 0) {
            office.contact(number(), "calltaker");
            return "contact by somebody else";
        }
        office.contact(number(), Deputy.ACCOUNT);
        reference.contact(now);
        return "contact";
    }

    void withdraw(Instant now) {
        note(now, "withdraw");
        requests.withdraw(number(), receipt.secret(), null);
        reference.end(now);
    }

    private String ask(Instant now) {
        Limit complex = ReferenceRules.complex(reference.level());
        boolean pause = complex == null || random.nextBoolean();
        Limit longest = pause ? ReferenceRules.weather(reference.level()) : complex;
        Limit length = noLongerThan(longest);
        ExtensionKind kind = pause ? ExtensionKind.PAUSE : ExtensionKind.EXTENSION;
        ExtensionWish wish = new ExtensionWish(
                kind, pause ? ExtensionReason.WEATHER : ExtensionReason.COMPLEX, length.notation(), "台风蓝色预警");
        if (reference.mayAsk(now, kind)) {
            office.ask(number(), wish);
            reference.ask(kind, length);
            return "ask " + kind + " " + length.notation();
        }
        assertThatExceptionOfType(Refusal.class)
                .as(() -> story("asking must be refused"))
                .isThrownBy(() -> office.ask(number(), wish));
        return "ask in vain";
    }

    /** So many days, 24 hours each, can end later than as many working days, but never than one more. */
    private Limit noLongerThan(Limit longest) {
        int amount = 1 + random.nextInt(longest.amount());
        return amount < longest.amount() && random.nextBoolean()
                ? new Limit(amount, TimeUnit.DAY)
                : new Limit(amount, TimeUnit.WORKING_DAY);
    }

    /** What moves nothing. */
    private String idle(ObservedCase.Open task) {
        switch (random.nextInt(5)) {
            case 0 -> {
                office.comment(task.id());
                return "comment";
            }
            case 1 -> {
                office.edit(task.id());
                return "edit";
            }
            case 2 -> {
                office.tryToMoveTheDueDate(task.id());
                return "try to move the due date of";
            }
            case 3 -> {
                if (task.assignee() == null) {
                    office.claim(task.id(), Deputy.ACCOUNT);
                    return "claim";
                }
                office.unclaim(task.id());
                return "unclaim";
            }
            default -> {
                office.reassign(task.id(), Deputy.ACCOUNT);
                return "reassign";
            }
        }
    }

    /** Both must say the same. */
    void compare(ObservedCase now) {
        observed = now;
        assertThat(now.clocks()).as(() -> story("clocks")).containsExactlyInAnyOrderElementsOf(reference.describe());
        assertThat(now.promise()).as(() -> story("the promise")).isEqualTo(reference.promised());
        assertThat(now.tasks()).as(() -> story("due dates")).allSatisfy(task -> assertThat(task.due())
                .as("%s %s", task.key(), task.department())
                .isEqualTo(reference.due(task.key(), task.department())));
        assertThat(now.tasks().isEmpty()).as(() -> story("tasks of the open")).isEqualTo(!isOpen());
    }

    /** What the case file must come to. */
    Stream<String> marks() {
        return ReferenceMarks.of(number(), reference.clocks);
    }

    private String story(String what) {
        return what + " of " + this;
    }

    @Override
    public String toString() {
        return "%s after%n  %s%n".formatted(number(), String.join("\n  ", steps));
    }
}
