package org.whistle.workflow.desk;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/** How much each team has to do, and each of its people; these are named to the team itself and to its supervisors. */
@Component
@Transactional(readOnly = true)
public class Workloads {

    private static final int MOST_TEAMS = 300;
    private static final int MOST_PEOPLE = 200;

    private final WorkloadRows rows;
    private final DeskSights sights;
    private final DeskNames names;
    private final IdentityService identity;
    private final InstantSource now;
    private final ZoneId zone;

    Workloads(
            WorkloadRows rows,
            DeskSights sights,
            DeskNames names,
            IdentityService identity,
            InstantSource now,
            @Value("${whistle.zone}") ZoneId zone) {
        this.rows = rows;
        this.sights = sights;
        this.names = names;
        this.identity = identity;
        this.now = now;
        this.zone = zone;
    }

    /** @return the reader's own teams with their people, or those below with what they have to do */
    public Workload of(DeskSight sight, Locale locale) {
        Day day = Day.of(now.instant(), zone);
        boolean below = sight.everything() || sight.supervises();
        Set<String> wanted = sight.everything() ? sights.allTeams() : sight.teams();
        List<WorkloadRows.Load> counted = rows.ofTeams(wanted, day, MOST_TEAMS + 1);
        List<Workload.TeamLoad> loads = counted.stream()
                .limit(MOST_TEAMS)
                .filter(load -> load.open() > 0 || !below && DeskSights.isOfAUnit(load.of()))
                .map(load -> team(load, below ? null : people(load.of(), day), locale))
                .toList();
        boolean cut = counted.size() > MOST_TEAMS && counted.get(MOST_TEAMS).open() > 0;
        return new Workload(day.now(), loads, cut);
    }

    /** @throws Refusal where the team, or who is in it, is not for this reader */
    public Workload of(DeskSight sight, String team, Locale locale) {
        boolean known =
                sight.worksIn(team) || sight.supervises() && sight.teams().contains(team);
        if (!known || !DeskSights.isOfAUnit(team)) {
            throw Refusal.notFound("no-such-team");
        }
        Day day = Day.of(now.instant(), zone);
        return new Workload(
                day.now(),
                rows.ofTeams(List.of(team), day, 1).stream()
                        .map(load -> team(load, people(team, day), locale))
                        .toList(),
                false);
    }

    private Workload.TeamLoad team(WorkloadRows.Load load, List<Workload.PersonLoad> people, Locale locale) {
        return new Workload.TeamLoad(
                names.team(load.of(), locale), load.open(), load.today(), load.overdue(), load.unclaimed(), people);
    }

    /** Of units only: a role has people in all districts. */
    private List<Workload.PersonLoad> people(String team, Day day) {
        if (!DeskSights.isOfAUnit(team)) {
            return List.of();
        }
        Map<String, User> members =
                identity.createUserQuery().memberOfGroup(team).orderByUserId().asc().listPage(0, MOST_PEOPLE).stream()
                        .collect(Collectors.toMap(User::getId, Function.identity()));
        return rows.ofPeople(team, members.keySet(), day).stream()
                .map(load -> new Workload.PersonLoad(
                        DeskNames.name(members.get(load.of())), load.open(), load.today(), load.overdue()))
                .sorted(Comparator.comparingLong(Workload.PersonLoad::open)
                        .reversed()
                        .thenComparing(Workload.PersonLoad::person))
                .toList();
    }
}
