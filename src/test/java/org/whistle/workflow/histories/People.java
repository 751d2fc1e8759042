package org.whistle.workflow.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.Satisfaction;
import org.whistle.request.Receipt;
import org.whistle.request.RequestView.HistoryEntry;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.ExtensionReason;
import org.whistle.servicelevel.ExtensionWish;
import org.whistle.servicelevel.Extensions;
import org.whistle.servicelevel.Pauses;
import org.whistle.testing.Family;
import org.whistle.testing.Loop;
import org.whistle.workflow.histories.CaseHistory.Deed;
import org.whistle.workflow.histories.Records.Seen;

/** What people may think of next, with or without a right to it. */
final class People {

    private static final int SELDOM = 4;

    private final Town town;
    private final Neighbours neighbours;
    private final Loop loop;
    private final Family family;
    private final Extensions extensions;
    private final Pauses pauses;
    private final Evaluations evaluations;
    private final Contests contests;
    private final Records records;
    private final Random random;
    private final Answers answers;
    private int sends = SELDOM;

    People(
            Town town,
            Neighbours neighbours,
            Loop loop,
            Family family,
            Extensions extensions,
            Pauses pauses,
            Evaluations evaluations,
            Contests contests,
            Records records,
            Random random) {
        this.town = town;
        this.neighbours = neighbours;
        this.loop = loop;
        this.family = family;
        this.extensions = extensions;
        this.pauses = pauses;
        this.evaluations = evaluations;
        this.contests = contests;
        this.records = records;
        this.random = random;
        this.answers = new Answers(random);
    }

    /** One deed of somebody. */
    Deed next(CaseHistory history) {
        List<Task> open = town.open(history.numbers());
        if (random.nextInt(6) == 0) {
            return contests.any(history);
        }
        List<String> awaiting = records.awaitingAnswer(history.numbers());
        if (!awaiting.isEmpty() && random.nextInt(6) == 0) {
            return evaluate(history.receipt(any(awaiting)));
        }
        int dice = random.nextInt(100);
        if (dice < 70 && !open.isEmpty()) {
            Task task = any(open);
            return random.nextInt(15) == 0
                    ? new Deed("somebody reads of " + task.getName(), () -> town.read(task.getId()), Map.of())
                    : answer(history, task);
        }
        Receipt one = history.receipt(any(history.numbers()));
        Receipt other = history.receipt(any(history.numbers()));
        if (dice < 76) {
            return mergeOfOpen(history).orElse(merge(one, other));
        }
        if (dice < 85) {
            return undoOfMerged(history).orElse(undo(other, one));
        }
        return about(history, one, dice);
    }

    /** One deed of somebody at a door of Whistle, where others stand, too. */
    Deed byHttp(CaseHistory history) {
        sends = 1;
        try {
            return next(history);
        } finally {
            sends = SELDOM;
        }
    }

    private Deed answer(CaseHistory history, Task task) {
        String key = task.getTaskDefinitionKey();
        String number = town.numberOf(task);
        if ((key.equals("holdJointMeeting") || key.equals("ruleOnDispute")) && random.nextInt(5) < 3) {
            return new Deed(number + " prepares the meeting", neighbours.deed(number), Map.of());
        }
        if (Contests.isDecision(key)) {
            return contests.decide(number, task);
        }
        Map<String, Object> answered = answers.to(key, history.numbers());
        boolean moves = "GRANT".equals(answered.get("extensionDecision"));
        return random.nextInt(sends) == 0
                ? new Deed(
                        "%s %s over HTTP %s".formatted(number, key, answered),
                        () -> town.send(task.getId(), answered),
                        Map.of(number, Told.of(key, answered)),
                        moves)
                : new Deed(
                        "%s %s %s".formatted(number, key, answered),
                        () -> town.answer(task.getId(), answered),
                        Map.of(number, Told.of(key, answered)),
                        moves);
    }

    /** Mostly somebody merges what can be merged, and sometimes what cannot. */
    private Optional<Deed> mergeOfOpen(CaseHistory history) {
        List<String> open = history.seen().values().stream()
                .filter(seen -> seen.isOpen() && seen.parts() == 0)
                .map(Seen::number)
                .toList();
        return open.size() < 2 || random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(merge(history.receipt(any(open)), history.receipt(any(open))));
    }

    private Optional<Deed> undoOfMerged(CaseHistory history) {
        List<Seen> merged = history.seen().values().stream()
                .filter(seen -> seen.status().equals("MERGED"))
                .toList();
        if (merged.isEmpty() || random.nextInt(4) == 0) {
            return Optional.empty();
        }
        Seen from = any(merged);
        return Optional.of(undo(history.receipt(from.mergedInto()), history.receipt(from.number())));
    }

    private Deed merge(Receipt one, Receipt into) {
        return new Deed(
                "merge %s into %s".formatted(Family.number(one), Family.number(into)),
                () -> family.merge(one, into),
                one.equals(into)
                        ? Map.of()
                        : Map.of(
                                Family.number(one), Set.of("MERGED"),
                                Family.number(into), Set.of("MERGE_RECEIVED")));
    }

    private Deed undo(Receipt leading, Receipt from) {
        return new Deed(
                "undo %s at %s".formatted(Family.number(from), Family.number(leading)),
                () -> family.undo(leading, from),
                leading.equals(from)
                        ? Map.of()
                        : Map.of(
                                Family.number(from), Set.of("MERGE_UNDONE"),
                                Family.number(leading), Set.of("MERGE_RELEASED")));
    }

    private Deed about(CaseHistory history, Receipt one, int dice) {
        String number = Family.number(one);
        if (dice < 88) {
            return new Deed(
                    "split " + number,
                    () -> family.split(one, any(Answers.ITEMS), any(Answers.ITEMS))
                            .forEach(history::join),
                    Map.of(number, Set.of("SPLIT")));
        }
        if (dice < 89) {
            return new Deed("withdraw " + number, () -> loop.withdraw(one), Map.of(number, Set.of("WITHDRAWN")));
        }
        if (dice < 95) {
            ExtensionKind kind = random.nextBoolean() ? ExtensionKind.PAUSE : ExtensionKind.EXTENSION;
            ExtensionReason reason = kind == ExtensionKind.PAUSE ? ExtensionReason.WEATHER : ExtensionReason.COMPLEX;
            ExtensionWish wish = new ExtensionWish(kind, reason, "P%dBD".formatted(1 + random.nextInt(6)), "台风");
            return new Deed(
                    "%s asks for a %s of %s".formatted(number, kind, wish.length()),
                    () -> Town.attempt(() -> extensions.ask(number, wish)),
                    Map.of(number, Set.of("EXTENSION_ASKED")),
                    true);
        }
        if (dice < 96) {
            return new Deed("resume " + number, () -> Town.attempt(() -> pauses.resume(number)), Map.of(), true);
        }
        if (dice < 97) {
            return evaluate(one);
        }
        if (dice < 98) {
            return new Deed("the resident reads " + number, () -> readable(one), Map.of());
        }
        List<Task> resting = town.resting(history.numbers());
        return resting.isEmpty() ? new Deed("nobody does anything", () -> {}, Map.of()) : atRest(any(resting));
    }

    private Deed evaluate(Receipt one) {
        String number = Family.number(one);
        Answer answer = new Answer(random.nextBoolean(), any(List.of(Satisfaction.values())), null);
        return new Deed(
                number + " is evaluated by the resident: " + answer,
                () -> evaluations.answer(number, one.secret(), answer),
                Map.of(number, Set.of("EVALUATED")));
    }

    private void readable(Receipt one) {
        assertThat(loop.view(one).history())
                .extracting(HistoryEntry::text)
                .allSatisfy(text -> assertThat(text).doesNotContain("null", "{").isNotBlank());
    }

    private Deed atRest(Task task) {
        Map<String, Object> answered = answers.to(task.getTaskDefinitionKey(), List.of("no-such-number"));
        return new Deed(
                "somebody answers %s, which rests".formatted(task.getTaskDefinitionKey()),
                () -> town.send(task.getId(), answered),
                Map.of("nobody", Set.of("nothing")),
                false);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
