package org.whistle.workflow.desk;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.whistle.access.AccessMatrix;
import org.whistle.access.Role;
import org.whistle.organisation.Districts;
import org.whistle.organisation.Unit;

/** Who sees which desks: everybody their own, supervisors those of their district, administrators all. */
@Component
public class DeskSights {

    private static final Pattern OF_A_UNIT = Pattern.compile("^(?:grid|community|street|department)-.*");

    private final Districts districts;

    DeskSights(Districts districts) {
        this.districts = districts;
    }

    public DeskSight of(Authentication caller) {
        Set<String> groups = caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        boolean supervises = groups.contains(Role.SUPERVISOR.group());
        boolean everything = groups.contains(Role.ADMINISTRATOR.group());
        Set<String> supervised = supervises ? codes(districts.of(caller.getName(), groups)) : Set.of();
        Set<String> own =
                groups.stream().flatMap(group -> teamsOf(group, supervised)).collect(Collectors.toUnmodifiableSet());
        Set<String> teams = new HashSet<>(own);
        supervised.forEach(district -> teams.addAll(teamsIn(district)));
        return new DeskSight(
                caller.getName(),
                own,
                Set.copyOf(teams),
                everything,
                // who sees all of them sees the bare facts, whatever else the account may be
                !everything && AccessMatrix.readsCases(groups),
                supervises);
    }

    Set<String> allTeams() {
        return codes(districts.all()).stream()
                .flatMap(district -> teamsIn(district).stream())
                .collect(Collectors.toSet());
    }

    static boolean isOfAUnit(String team) {
        return OF_A_UNIT.matcher(team).matches();
    }

    /** Modelers and administrators are asked by no task. */
    static boolean takesTasks(String team) {
        return isOfAUnit(team)
                || team.startsWith(Role.CALL_TAKER.group() + "@")
                || team.startsWith(Role.SUPERVISOR.group() + "@");
    }

    /** A role works for all districts, but for supervisors, who have theirs. */
    private Stream<String> teamsOf(String group, Collection<String> supervised) {
        if (OF_A_UNIT.matcher(group).matches()) {
            return Stream.of(group);
        }
        Stream<String> of = Role.SUPERVISOR.group().equals(group)
                ? supervised.stream()
                : Stream.concat(codes(districts.all()).stream(), Stream.of(""));
        return of.map(district -> group + "@" + district);
    }

    private static Set<String> codes(List<Unit> districts) {
        return districts.stream().map(Unit::code).collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> teamsIn(String district) {
        return Stream.concat(
                        districts.unitsOf(district).stream().flatMap(DeskSights::teamsOf),
                        Stream.of(Role.values()).map(role -> role.group() + "@" + district))
                .collect(Collectors.toSet());
    }

    private static Stream<String> teamsOf(Unit unit) {
        return switch (unit.kind()) {
            case COMMUNITY -> Stream.of("grid-" + unit.code(), "community-" + unit.code());
            case STREET -> Stream.of("street-" + unit.code());
            case DEPARTMENT -> Stream.of("department-" + unit.code());
            case CITY, DISTRICT -> Stream.of();
        };
    }
}
