package org.whistle.testing;

import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.whistle.problem.Overtaken;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Merges;
import org.whistle.request.NewPart;
import org.whistle.request.Receipt;
import org.whistle.request.Splits;
import org.whistle.request.TrackingNumber;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.Clocks;

/** Requests that belong to each other: merges them, lets them go, splits them, and looks at what is open of each. */
@Component
public class Family {

    private final Merges merges;
    private final Splits splits;
    private final Clocks clocks;
    private final CaseFile caseFile;
    private final TaskService tasks;
    private final Loop loop;

    Family(Merges merges, Splits splits, Clocks clocks, CaseFile caseFile, TaskService tasks, Loop loop) {
        this.merges = merges;
        this.splits = splits;
        this.clocks = clocks;
        this.caseFile = caseFile;
        this.tasks = tasks;
        this.loop = loop;
    }

    /** A task that can be done now: which one, whom it asks, by when. */
    public record OpenTask(String id, String key, String group, Date due) {}

    /** All that is open of a request, and all its clocks. */
    public record Picture(List<OpenTask> tasks, List<Clock> clocks) {}

    public void merge(Receipt request, Receipt into) {
        Overtaken.retry(() -> merges.merge(number(request), "into", number(into)));
    }

    public void undo(Receipt leading, Receipt from) {
        Overtaken.retry(() -> merges.undo(number(leading), "follower", number(from)));
    }

    /** @return the parts, opened by the secret of the whole */
    public List<Receipt> split(Receipt whole, String... items) {
        List<NewPart> parts = IntStream.range(0, items.length)
                .mapToObj(part -> new NewPart(items[part], "第 " + (part + 1) + " 处的情况，请单独办理。"))
                .toList();
        return splits.split(number(whole), parts).stream()
                .map(part -> new Receipt(new TrackingNumber(part), whole.secret(), whole.deadline()))
                .toList();
    }

    public Picture pictureOf(Receipt request) {
        return new Picture(
                active(request).stream()
                        .map(task -> new OpenTask(
                                task.getId(), task.getTaskDefinitionKey(), loop.askedGroup(task), task.getDueDate()))
                        .toList(),
                clocks.of(number(request)));
    }

    /** @return what the reporter was promised, the latest round's */
    public Clock promiseOf(Receipt request) {
        List<Clock> promises =
                clocks.of(number(request)).stream().filter(Clock::isPromise).toList();
        return promises.get(promises.size() - 1);
    }

    /** @return the tasks that can be done now, without those that rest */
    public List<Task> active(Receipt request) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number(request))
                .active()
                .orderByTaskId()
                .asc()
                .list();
    }

    /** @return what the case file tells, without who and when */
    public List<CaseEventKind> told(Receipt request) {
        return caseFile.entriesOf(number(request)).stream()
                .map(entry -> entry.kind())
                .toList();
    }

    /** Does one task after the other, with the first option everywhere, until none is open. */
    public void toTheEnd(Receipt request) {
        for (List<Task> open = active(request); !open.isEmpty(); open = active(request)) {
            Task next = open.get(0);
            loop.complete(next, FirstOptions.of(next.getTaskDefinitionKey()));
        }
    }

    public static String number(Receipt request) {
        return request.trackingNumber().value();
    }
}
