package org.whistle.workflow.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.problem.Require;
import org.whistle.workflow.desk.BulkClaims;
import org.whistle.workflow.desk.BulkResults;
import org.whistle.workflow.desk.DeskCounts;
import org.whistle.workflow.desk.DeskList;
import org.whistle.workflow.desk.DeskPage;
import org.whistle.workflow.desk.DeskSights;
import org.whistle.workflow.desk.Outcome;
import org.whistle.workflow.desk.TeamDesk;
import org.whistle.workflow.desk.Workload;
import org.whistle.workflow.desk.Workloads;

/** {@code /api/desk}: the open tasks of one's team, or of the teams that one supervises. */
@RestController
@RequestMapping("/api/desk")
class DeskController {

    private static final int LONGEST_TEAM = 100;

    private final DeskSights sights;
    private final TeamDesk desk;
    private final Workloads workloads;
    private final BulkClaims claims;
    private final BulkResults results;

    DeskController(DeskSights sights, TeamDesk desk, Workloads workloads, BulkClaims claims, BulkResults results) {
        this.sights = sights;
        this.desk = desk;
        this.workloads = workloads;
        this.claims = claims;
        this.results = results;
    }

    /** @param tasks their ids */
    record Wanted(List<String> tasks) {}

    /**
     * @param tasks their ids
     * @param answers the fields of the form, which all of them have in common
     */
    record Result(List<String> tasks, Map<String, String> answers) {

        @Override
        public String toString() {
            return "Result[" + tasks + "]";
        }
    }

    /** @param outcomes one a task, in the order they were named */
    record Outcomes(List<Outcome> outcomes) {}

    @GetMapping
    DeskCounts counts(Authentication caller) {
        return desk.counts(sights.of(caller));
    }

    /**
     * @param after where the page before ended
     * @param search a number or its beginning, a place, or words that somebody wrote
     */
    @GetMapping("/tasks")
    DeskPage tasks(
            @RequestParam(required = false) String list,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String search,
            Authentication caller,
            Locale locale) {
        DeskList wanted = Require.choice("list", list, DeskList.class);
        return desk.page(sights.of(caller), wanted, after, search, locale);
    }

    /** @param team one only, with its people */
    @GetMapping("/workload")
    Workload workload(@RequestParam(required = false) String team, Authentication caller, Locale locale) {
        String one = Require.optionalText("team", team, LONGEST_TEAM);
        return one == null ? workloads.of(sights.of(caller), locale) : workloads.of(sights.of(caller), one, locale);
    }

    @PostMapping("/claims")
    Outcomes claim(@RequestBody Wanted wanted, Authentication caller, Locale locale) {
        return new Outcomes(claims.claim(wanted.tasks(), caller, locale));
    }

    @PostMapping("/results")
    Outcomes submit(@RequestBody Result result, Authentication caller, Locale locale) {
        return new Outcomes(results.submit(result.tasks(), result.answers(), caller, locale));
    }
}
