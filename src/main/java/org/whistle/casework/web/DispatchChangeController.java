package org.whistle.casework.web;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.casework.DispatchChange;
import org.whistle.casework.DispatchChange.State;
import org.whistle.casework.DispatchChanges;
import org.whistle.problem.Require;

/** {@code /api/dispatch-changes}: what rulings say about the dispatch table. Modelers decide, supervisors read. */
@RestController
@RequestMapping("/api/dispatch-changes")
class DispatchChangeController {

    private static final String CSV = "text/csv";

    private final DispatchChanges changes;
    private final DispatchRows rows;

    DispatchChangeController(DispatchChanges changes, DispatchRows rows) {
        this.changes = changes;
        this.rows = rows;
    }

    record Decision(String decision, String note) {}

    /** @param count how many cases stand behind it */
    record Counted(DispatchChange change, int count) {

        static Counted of(DispatchChange change) {
            return new Counted(change, change.cases().size());
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<Counted> latest(@RequestParam(required = false) String state) {
        return changes.latest(read(state)).stream().map(Counted::of).toList();
    }

    /** The rows of the table as they would be, so that they can be laid beside it. */
    @GetMapping(produces = CSV)
    String table(@RequestParam(required = false) String state) {
        return rows.csv(changes.latest(read(state)));
    }

    @PostMapping("/{id}/decision")
    Counted decide(@PathVariable long id, @RequestBody Decision decision) {
        State decided = Require.choice("decision", decision.decision(), State.class);
        return Counted.of(changes.decide(id, decided, decision.note()));
    }

    private static State read(String state) {
        return state == null || state.isBlank() ? null : Require.choice("state", state, State.class);
    }
}
