package org.whistle.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For which districts somebody works who takes no unit's tasks: those that the list of staff names, or a group
 * {@code district-<code>}; without either the only one that there is. Where there are several, nothing is guessed.
 */
@Component
public class Districts {

    private static final String GROUP = "district-";

    private final Organisation organisation;
    private final JdbcClient database;

    Districts(Organisation organisation, JdbcClient database) {
        this.organisation = organisation;
        this.database = database;
    }

    /** @return all of them, by their codes */
    public List<Unit> all() {
        return organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.DISTRICT)
                .toList();
    }

    /**
     * @param groups of the account
     * @return by their codes; none where it is not known for which the account works
     */
    public List<Unit> of(String account, Collection<String> groups) {
        List<Unit> all = all();
        Set<String> named = Stream.concat(
                        database
                                .sql("select unit from whistle.staff_unit where staff = ?")
                                .param(account)
                                .query(String.class)
                                .list()
                                .stream(),
                        groups.stream()
                                .filter(group -> group.startsWith(GROUP))
                                .map(group -> group.substring(GROUP.length())))
                .collect(Collectors.toSet());
        Set<String> above = named.stream().flatMap(unit -> above(unit).stream()).collect(Collectors.toSet());
        List<Unit> own = all.stream()
                .filter(district -> above.contains(district.code()) || named.contains(district.parent()))
                .toList();
        return own.isEmpty() && named.isEmpty() && all.size() == 1 ? all : own;
    }

    /**
     * Where somebody works for all districts there are, everything is theirs: also what is of no community any more.
     *
     * @param groups of the account
     */
    public boolean areAll(String account, Collection<String> groups) {
        return of(account, groups).size() == all().size();
    }

    /**
     * @param groups of the account
     * @return the codes of the communities of the account's districts
     */
    public Set<String> communitiesOf(String account, Collection<String> groups) {
        return of(account, groups).stream()
                .flatMap(district -> communitiesOf(district.code()).stream())
                .collect(Collectors.toSet());
    }

    /** @return the codes of the communities of a district */
    public Set<String> communitiesOf(String district) {
        Set<String> streets = below(Set.of(district), Unit.Kind.STREET);
        return below(streets, Unit.Kind.COMMUNITY);
    }

    /** @return the units of a district, itself not among them */
    public List<Unit> unitsOf(String district) {
        return organisation.all().stream()
                .filter(unit -> !unit.code().equals(district))
                .filter(unit -> above(unit.code()).filter(district::equals).isPresent())
                .toList();
    }

    /** @return the district that a unit is, or belongs to; nothing for the city */
    public Optional<String> above(String unit) {
        Optional<Unit> one = organisation.find(unit);
        while (one.isPresent() && one.get().kind() != Unit.Kind.DISTRICT) {
            one = Optional.ofNullable(one.get().parent()).flatMap(organisation::find);
        }
        return one.map(Unit::code);
    }

    private Set<String> below(Set<String> parents, Unit.Kind kind) {
        return organisation.all().stream()
                .filter(unit -> unit.kind() == kind && parents.contains(unit.parent()))
                .map(Unit::code)
                .collect(Collectors.toSet());
    }
}
